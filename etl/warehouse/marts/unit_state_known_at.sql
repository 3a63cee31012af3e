-- What the reports of every unit tell, as marts.unit_state, for some breakdowns (as marts.fact takes them) and as known at
-- an earlier instant (UTC).
create macro marts.unit_state_known_at(p_campaign, p_breakdowns, p_known_at) as table
select
  scope, unit, valid_from, valid_to, first_due_on, from_on, until_on,
  numerator, denominator, event_on, is_held, deadline_on, is_excluded, next_end_on
from marts.unit_measured(
  p_campaign, list_transform(p_breakdowns, lambda each: split_part(each, ':', 3)),
  list_transform(p_breakdowns, lambda each: split_part(each, ':', 2)), p_known_at
);
