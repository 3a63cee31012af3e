-- One row per indicator, window and node: sums over the node's units, bounds, target and verdict.
-- $by: node (every node below), child (direct children), tier, unit (each by itself), else the node alone.
-- $structure: then (units as they were) or now (as they are on the day).
with fact as (
  select
    indicator, window_kind, window_id, unit, tier, kind, state, is_report_due, is_carried,
    numerator, denominator, rollup_numerator, rollup_denominator, operator, percent, is_stated
  from marts.unit_fact(
    $campaign, $indicator, $with_tracked::boolean, $window_kind, $as_of::date, $known_at::timestamp
  )
  where coalesce(window_id = $window_id, true) and coalesce(tier = $tier, true)
),
member as (
  select node, tier, unit, share
  from marts.member($campaign, $node, $by, $structure, $as_of::date)
),
shared as (
  select
    fact.indicator, fact.window_kind, fact.window_id, member.node, member.tier, fact.unit, fact.kind,
    fact.state, fact.is_report_due, fact.is_carried, fact.numerator, fact.denominator,
    fact.operator, fact.percent, fact.is_stated, member.share,
    (fact.rollup_numerator * member.share)::decimal(28, 10) as rollup_numerator,
    (fact.rollup_denominator * member.share)::decimal(28, 10) as rollup_denominator
  from member
  join fact on fact.unit = member.unit
),
summed as (
  select
    indicator, window_kind, window_id, node, tier,
    any_value(kind) as kind,
    bool_or(share < 1) as is_estimated,
    count(unit) filter (where state <> 'not_measured') as unit_count,
    count(unit) filter (where state = 'not_due') as ahead_count,
    count(unit) filter (where state = 'counted') as counted_count,
    coalesce(sum(share) filter (where state = 'counted'), 0)::decimal(28, 10) as counted_share,
    count(unit) filter (where is_carried) as carried_count,
    count(unit) filter (where state = 'excluded') as excluded_count,
    count(unit) filter (where state = 'not_reported' and is_report_due) as overdue_count,
    sum(rollup_numerator)::decimal(28, 10) as rollup_numerator,
    coalesce(sum(rollup_denominator), 0)::decimal(28, 10) as rollup_denominator,
    sum(numerator * share)::decimal(28, 10) as own_numerator,
    sum(denominator * share)::decimal(28, 10) as own_denominator,
    count(unit) filter (where rollup_denominator > 0 and percent is null) as aimless_count,
    case when aimless_count = 0 then sum(percent * rollup_denominator) end::decimal(38, 14) as aimed,
    case when aimless_count = 0 and min(percent) = max(percent) then min(percent) end as common_percent,
    max(operator) as operator,
    coalesce(bool_or(not is_stated), false) as is_inferred
  from shared
  group by indicator, window_kind, window_id, node, tier
),
based as (
  select
    summed.indicator, summed.window_kind, summed.window_id, summed.node, summed.tier, summed.kind,
    summed.is_estimated, summed.unit_count, summed.ahead_count, summed.counted_count, summed.carried_count,
    summed.counted_share, summed.excluded_count, summed.overdue_count, summed.own_numerator, summed.own_denominator,
    summed.common_percent, summed.operator, summed.is_inferred,
    summed.kind in ('share_of_units', 'on_schedule') as is_share,
    summed.kind <> 'cap' or checked.kind is not null as is_summable,
    summed.rollup_numerator,
    case
      when summed.kind <> 'count' then summed.rollup_denominator
      when unit.parent is null and $by in ('', 'phase', 'period') then coalesce(indicator.quota, 0)
      else 0
    end::decimal(28, 10) as rollup_denominator,
    case when summed.kind = 'count' then summed.common_percent * indicator.quota else summed.aimed
    end::decimal(38, 14) as aimed
  from summed
  join staging.unit as unit on unit.campaign = $campaign and unit.unit = summed.node
  join staging.indicator as indicator
    on indicator.campaign = $campaign and indicator.indicator = summed.indicator
  left join staging.indicator_checked_at as checked
    on checked.campaign = $campaign and checked.indicator = summed.indicator and checked.kind = unit.kind
),
bounded as (
  select
    indicator, window_kind, window_id, node, tier, kind, is_estimated, is_share, is_summable, unit_count,
    ahead_count, counted_count, carried_count, excluded_count, overdue_count, operator, is_inferred, aimed,
    case when not is_summable then null
      when $by = 'unit' and excluded_count > 0 then own_numerator
      when counted_count > 0 then rollup_numerator end as numerator,
    case when not is_summable then null
      when $by = 'unit' and excluded_count > 0 then own_denominator
      when kind = 'count' then nullif(rollup_denominator, 0)
      when not is_share and counted_count = 0 then null
      else rollup_denominator end as denominator,
    case when kind in ('on_schedule', 'reports_on_time') then unit_count - ahead_count
      else unit_count end as applicable,
    coalesce(rollup_numerator, 0) as lowest,
    coalesce(rollup_numerator, 0)
      + case when is_share then rollup_denominator - counted_share else 0 end as highest,
    case when is_summable then rollup_denominator else 0 end as base,
    counted_share,
    coalesce(common_percent, aimed / nullif(rollup_denominator, 0)) as target
  from based
),
compared as (
  select
    indicator, window_kind, window_id, node, tier, kind, is_estimated, is_share, unit_count, ahead_count,
    counted_count, carried_count, counted_share, excluded_count, overdue_count, operator, is_inferred, aimed,
    numerator, denominator, applicable, lowest, highest, base, target,
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
  compared.indicator,
  compared.node,
  coalesce(compared.tier, case when $by = 'unit' then unit.tier end, $tier) as tier,
  compared.window_id,
  compared.numerator::double as numerator,
  compared.denominator::double as denominator,
  compared.numerator / nullif(compared.denominator, 0) as value,
  compared.applicable::integer as applicable,
  compared.counted_count::integer as reporting,
  compared.carried_count::integer as carried,
  case
    when compared.counted_count = 0 then null
    when compared.is_share then compared.lowest / nullif(compared.counted_share, 0)
    else compared.lowest / nullif(compared.base, 0)
  end as of_reporting,
  case when compared.is_share or compared.counted_count = compared.applicable
    then compared.lowest / nullif(compared.base, 0) end as lower,
  case when compared.is_share or compared.counted_count = compared.applicable
    then compared.highest / nullif(compared.base, 0) end as upper,
  compared.target::double as target,
  compared.operator,
  compared.is_inferred,
  compared.is_estimated,
  case
    when compared.unit_count = 0 then 'not_applicable'
    when compared.applicable = 0 then 'not_due'
    when compared.counted_count = 0 and compared.excluded_count > 0 then 'undecided'
    when compared.counted_count = 0 and compared.overdue_count > 0 then 'not_reported'
    when compared.counted_count = 0 then 'not_due'
    when compared.base = 0 or compared.aimed is null then 'not_applicable'
    when compared.is_certain and compared.operator in ('>', '>=') and compared.lowest > compared.base
      then 'exceeded'
    when compared.is_certain then 'met'
    when compared.is_possible then 'undecided'
    when compared.highest > compared.lowest then 'unreachable'
    else 'not_met'
  end as verdict
from compared
join staging.unit as unit on unit.campaign = $campaign and unit.unit = compared.node
join staging.indicator as indicator
  on indicator.campaign = $campaign and indicator.indicator = compared.indicator
left join staging.tier as tier on tier.campaign = $campaign and tier.tier = compared.tier
left join marts.indicator_window as span
  on span.campaign = $campaign and span.indicator = compared.indicator
  and span.window_kind = $window_kind and span.window_id = compared.window_id
order by indicator.ordinal, span.start_on, span.end_on desc, compared.window_id, tier.ordinal, compared.node;
