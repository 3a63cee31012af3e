-- How the figures of units stand on a day, for some breakdowns, as known at an instant (UTC).
create macro marts.standing_on(p_campaign, p_breakdowns, p_as_of, p_known_at) as table
select
  scope, unit, p_as_of as from_on, (p_as_of + 1)::date as until_on, state, is_report_due, is_carried,
  numerator, denominator, rollup_numerator, rollup_denominator
from marts.standing(
  p_campaign, list_transform(p_breakdowns, lambda each: marts.indicator_of(each)),
  list_transform(p_breakdowns, lambda each: marts.window_kind_of(each)), p_as_of, p_known_at
);
