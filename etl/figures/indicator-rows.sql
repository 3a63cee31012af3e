-- One row per breakdown, indicator, window and node: sums over the node's units, bounds, target and verdict.
-- $breakdowns: as marts.asked_window takes them, separated by spaces; $tier: null for all.
-- $structure: then (units as they were) or now (as they are on the day).
with told as (
  select
    asked.breakdown, asked.indicator, asked.window_id, asked.ordinal, asked.start_on, asked.end_on,
    part.node, coalesce(part.tier, case when asked.grouping in ('unit', 'self') then part.node_tier end, $tier) as tier,
    case when figure.is_held_back and asked.grouping in ('unit', 'self') then figure.own_numerator
      else figure.numerator end as numerator,
    case when figure.is_held_back and asked.grouping in ('unit', 'self') then figure.own_denominator
      else figure.denominator end as denominator,
    figure.applicable, figure.reporting, figure.carried, figure.of_reporting, figure.lower, figure.upper,
    figure.target, figure.operator, figure.is_inferred, figure.is_estimated, figure.verdict
  from marts.asked_window($campaign, string_split($breakdowns, ' '), $with_tracked::boolean) as asked
  join marts.asked_part(
    $campaign, $node, marts.groupings_of(string_split($breakdowns, ' ')), $structure, $tier
  ) as part on part.grouping = asked.grouping
  join {{figure}} as figure
    on figure.part = part.part and figure.indicator_window = asked.indicator_window
  where figure.from_on <= $as_of::date
    and figure.until_on > $as_of::date
)
select
  told.breakdown, told.indicator, told.node, told.tier, told.window_id,
  told.numerator, told.denominator, told.numerator / nullif(told.denominator, 0) as value,
  told.applicable, told.reporting, told.carried, told.of_reporting, told.lower, told.upper,
  told.target, told.operator, told.is_inferred, told.is_estimated, told.verdict
from told
left join staging.tier as level on level.campaign = $campaign and level.tier = told.tier
order by told.ordinal, told.start_on, told.end_on desc, told.window_id, level.ordinal, told.node;
