-- How the figures of every unit stand, all arrivals known. Key: scope, unit, from_on.
create table marts.unit_standing as
select
  scope, unit, from_on, until_on, state, is_report_due, is_carried,
  numerator, denominator, rollup_numerator, rollup_denominator
from marts.standing(null, null, null, null, marts.all_known())
order by scope, unit, from_on;
