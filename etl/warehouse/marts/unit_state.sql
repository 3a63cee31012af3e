-- The instant (UTC) at which everything that has arrived is known.
create macro marts.all_known() as timestamp '9999-12-31';

-- What the reports of every unit tell, by stretches of days, all arrivals known.
-- Key: scope, unit, from_on.
create table marts.unit_state as
select
  scope, unit, valid_from, valid_to, first_due_on, from_on, until_on,
  numerator, denominator, event_on, is_held, deadline_on, is_excluded, next_end_on
from marts.unit_measured(null, null, null, marts.all_known())
order by scope, unit, from_on;
