-- One row per breakdown, indicator, window and node: sums over the node's units, bounds, target and verdict.
-- $breakdowns: as marts.fact takes them, separated by spaces; $tier: null for all.
-- $structure: then (units as they were) or now (as they are on the day).
with scope_sum as (
  select
    breakdown, scope, node, tier,
    bool_or(is_estimated) as is_estimated,
    sum(unit_count) filter (where state <> 'not_measured') as unit_count,
    sum(unit_count) filter (where state = 'not_due') as ahead_count,
    sum(unit_count) filter (where state = 'counted') as counted_count,
    sum(share) filter (where state = 'counted') as counted_share,
    sum(unit_count) filter (where is_carried) as carried_count,
    sum(unit_count) filter (where state = 'excluded') as excluded_count,
    sum(unit_count) filter (where state = 'not_reported' and is_report_due) as overdue_count,
    sum(numerator) as own_numerator,
    sum(denominator) as own_denominator,
    sum(rollup_numerator) as rollup_numerator,
    sum(rollup_denominator)::decimal(28, 10) as rollup_denominator
  from {{fact}}(
    $campaign, $node, string_split($breakdowns, ' '), $structure, $tier, $with_tracked::boolean,
    $as_of::date, $known_at::timestamp
  )
  group by breakdown, scope, node, tier
),
summed as (
  select
    sums.breakdown, scope.indicator, scope.window_id, sums.node, sums.tier,
    any_value(scope.start_on) as start_on,
    any_value(scope.end_on) as end_on,
    bool_or(sums.is_estimated) as is_estimated,
    coalesce(sum(sums.unit_count), 0) as unit_count,
    coalesce(sum(sums.ahead_count), 0) as ahead_count,
    coalesce(sum(sums.counted_count), 0) as counted_count,
    coalesce(sum(sums.counted_share), 0)::decimal(28, 10) as counted_share,
    coalesce(sum(sums.carried_count), 0) as carried_count,
    coalesce(sum(sums.excluded_count), 0) as excluded_count,
    coalesce(sum(sums.overdue_count), 0) as overdue_count,
    sum(sums.rollup_numerator)::decimal(28, 10) as rollup_numerator,
    coalesce(sum(sums.rollup_denominator), 0)::decimal(28, 10) as rollup_denominator,
    sum(sums.own_numerator)::decimal(28, 10) as own_numerator,
    sum(sums.own_denominator)::decimal(28, 10) as own_denominator,
    bool_or(sums.rollup_denominator > 0 and scope.percent is null) as is_aimless,
    case when not is_aimless then sum(scope.percent * sums.rollup_denominator) end::decimal(38, 14) as aimed,
    case when not is_aimless and min(scope.percent) = max(scope.percent) then min(scope.percent) end
      as common_percent,
    max(scope.operator) as operator,
    coalesce(bool_or(not scope.is_stated), false) as is_inferred
  from scope_sum as sums
  join marts.indicator_scope as scope on scope.scope = sums.scope
  group by sums.breakdown, scope.indicator, scope.window_id, sums.node, sums.tier
),
based as (
  select
    summed.breakdown, split_part(summed.breakdown, ':', 1) as grouping, summed.indicator, summed.window_id,
    summed.start_on, summed.end_on,
    summed.node, summed.tier, summed.is_estimated, summed.unit_count, summed.ahead_count, summed.counted_count,
    summed.carried_count, summed.counted_share, summed.excluded_count, summed.overdue_count,
    summed.own_numerator, summed.own_denominator, summed.common_percent, summed.operator, summed.is_inferred,
    indicator.ordinal, indicator.kind, unit.tier as own_tier,
    indicator.kind in ('share_of_units', 'on_schedule') as is_share,
    indicator.kind <> 'cap' or list_contains(indicator.checked_kinds, unit.kind) as is_summable,
    summed.rollup_numerator,
    case
      when indicator.kind <> 'count' then summed.rollup_denominator
      when unit.is_root and summed.breakdown like 'alone:%' then coalesce(indicator.quota, 0)
      else 0
    end::decimal(28, 10) as rollup_denominator,
    case when indicator.kind = 'count' then summed.common_percent * indicator.quota else summed.aimed
    end::decimal(38, 14) as aimed
  from summed
  join marts.unit as unit on unit.campaign = $campaign and unit.unit = summed.node
  join marts.indicator as indicator
    on indicator.campaign = $campaign and indicator.indicator = summed.indicator
),
bounded as (
  select
    breakdown, grouping, indicator, ordinal, window_id, start_on, end_on, node, tier, own_tier, is_estimated, is_share,
    unit_count, counted_count, carried_count, counted_share, excluded_count, overdue_count, operator, is_inferred,
    aimed,
    case when not is_summable then null
      when grouping in ('unit', 'self') and excluded_count > 0 then own_numerator
      when counted_count > 0 then rollup_numerator end as numerator,
    case when not is_summable then null
      when grouping in ('unit', 'self') and excluded_count > 0 then own_denominator
      when kind = 'count' then nullif(rollup_denominator, 0)
      when not is_share and counted_count = 0 then null
      else rollup_denominator end as denominator,
    case when kind in ('on_schedule', 'reports_on_time') then unit_count - ahead_count
      else unit_count end as applicable,
    coalesce(rollup_numerator, 0) as lowest,
    coalesce(rollup_numerator, 0)
      + case when is_share then rollup_denominator - counted_share else 0 end as highest,
    case when is_summable then rollup_denominator else 0 end as base,
    coalesce(common_percent, aimed / nullif(rollup_denominator, 0)) as target
  from based
),
compared as (
  select
    breakdown, grouping, indicator, ordinal, window_id, start_on, end_on, node, tier, own_tier, is_estimated, is_share,
    unit_count, counted_count, carried_count, counted_share, excluded_count, overdue_count, operator, is_inferred,
    aimed, numerator, denominator, applicable, lowest, highest, base, target,
    case operator
      when '>' then lowest * 100 > aimed
      when '>=' then lowest * 100 >= aimed
      when '<=' then highest * 100 <= aimed
      else lowest * 100 = aimed and highest * 100 = aimed
    end as is_certain,
    case operator
      when '>' then highest * 100 > aimed
      when '>=' then highest * 100 >= aimed
      when '<=' then lowest * 100 <= aimed
      else lowest * 100 <= aimed and highest * 100 >= aimed
    end as is_possible
  from bounded
)
select
  breakdown,
  indicator,
  node,
  coalesce(compared.tier, case when grouping in ('unit', 'self') then own_tier end, $tier) as tier,
  window_id,
  numerator::double as numerator,
  denominator::double as denominator,
  numerator / nullif(denominator, 0) as value,
  applicable::integer as applicable,
  counted_count::integer as reporting,
  carried_count::integer as carried,
  case
    when counted_count = 0 then null
    when is_share then lowest / nullif(counted_share, 0)
    else lowest / nullif(base, 0)
  end as of_reporting,
  case when is_share or counted_count = applicable then lowest / nullif(base, 0) end as lower,
  case when is_share or counted_count = applicable then highest / nullif(base, 0) end as upper,
  target::double as target,
  operator,
  is_inferred,
  is_estimated,
  case
    when unit_count = 0 then 'not_applicable'
    when applicable = 0 then 'not_due'
    when counted_count = 0 and excluded_count > 0 then 'undecided'
    when counted_count = 0 and overdue_count > 0 then 'not_reported'
    when counted_count = 0 then 'not_due'
    when base = 0 or aimed is null then 'not_applicable'
    when is_certain and operator in ('>', '>=') and lowest > base then 'exceeded'
    when is_certain then 'met'
    when is_possible then 'undecided'
    when highest > lowest then 'unreachable'
    else 'not_met'
  end as verdict
from compared
left join staging.tier as level on level.campaign = $campaign and level.tier = compared.tier
order by compared.ordinal, compared.start_on, compared.end_on desc, compared.window_id, level.ordinal, compared.node;
