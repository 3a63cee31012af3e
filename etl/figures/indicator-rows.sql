-- One row per indicator, window and node: sums over the node's units, bounds, target and verdict.
-- $by: node (every node below), child (direct children), tier, unit (each by itself), else the node alone.
with fact as (
  select
    indicator, window_kind, window_id, unit, tier, kind, state, is_report_due,
    numerator, denominator, rollup_numerator, rollup_denominator, operator, percent, is_stated
  from marts.unit_fact($campaign, $as_of::date, $known_at::timestamp)
  where window_kind = $window_kind
    and coalesce(window_id = $window_id, true)
    and coalesce(indicator = $indicator, true)
    and coalesce(tier = $tier, true)
),
member as (
  select
    upper.ancestor as node,
    case when $by = 'tier' then unit.tier end as tier,
    upper.unit
  from marts.unit_ancestor as upper
  join marts.unit_ancestor as below
    on below.campaign = upper.campaign and below.unit = upper.ancestor and below.ancestor = $node
  join staging.unit as unit on unit.campaign = upper.campaign and unit.unit = upper.unit
  where upper.campaign = $campaign
    and case $by
      when 'node' then true
      when 'child' then below.depth = 1
      when 'unit' then upper.depth = 0
      else below.depth = 0
    end
),
summed as (
  select
    fact.indicator, fact.window_kind, fact.window_id, member.node, member.tier,
    any_value(fact.kind) as kind,
    count(fact.unit) filter (where fact.state <> 'not_measured') as unit_count,
    count(fact.unit) filter (where fact.state = 'not_due' ) as ahead_count,
    count(fact.unit) filter (where fact.state = 'counted') as counted_count,
    count(fact.unit) filter (where fact.state = 'excluded') as excluded_count,
    count(fact.unit) filter (where fact.state = 'not_reported' and fact.is_report_due) as overdue_count,
    sum(fact.rollup_numerator)::decimal(20, 4) as rollup_numerator,
    coalesce(sum(fact.rollup_denominator), 0)::decimal(20, 4) as rollup_denominator,
    sum(fact.numerator)::decimal(20, 4) as own_numerator,
    sum(fact.denominator)::decimal(20, 4) as own_denominator,
    case when count(fact.percent) filter (where fact.rollup_denominator > 0)
        = count(fact.unit) filter (where fact.rollup_denominator > 0)
      then sum(fact.percent * fact.rollup_denominator) end::decimal(38, 8) as aimed,
    case when min(fact.percent) = max(fact.percent) then min(fact.percent) end as common_percent,
    max(fact.operator) as operator,
    coalesce(bool_or(not fact.is_stated), false) as is_inferred
  from member
  join fact on fact.unit = member.unit
  group by fact.indicator, fact.window_kind, fact.window_id, member.node, member.tier
),
bounded as (
  select
    indicator, window_id, node, tier, kind, unit_count, ahead_count, counted_count, excluded_count,
    overdue_count, operator, is_inferred, aimed,
    case when $by = 'unit' and excluded_count > 0 then own_numerator
      when counted_count > 0 then rollup_numerator end as numerator,
    case when $by = 'unit' and excluded_count > 0 then own_denominator
      when kind = 'ratio_of_sums' and counted_count = 0 then null
      else rollup_denominator end as denominator,
    case when kind = 'on_schedule' then unit_count - ahead_count else unit_count end as applicable,
    coalesce(rollup_numerator, 0) as lowest,
    coalesce(rollup_numerator, 0)
      + case when kind = 'ratio_of_sums' then 0 else rollup_denominator - counted_count end as highest,
    rollup_denominator as base,
    coalesce(common_percent, aimed / nullif(rollup_denominator, 0)) as target
  from summed
),
compared as (
  select
    indicator, window_id, node, tier, kind, unit_count, ahead_count, counted_count, excluded_count,
    overdue_count, operator, is_inferred, aimed, numerator, denominator, applicable, lowest, highest, base,
    target,
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
  case
    when compared.counted_count = 0 then null
    when compared.kind = 'ratio_of_sums' then compared.lowest / nullif(compared.base, 0)
    else compared.lowest / compared.counted_count
  end as of_reporting,
  case when compared.kind <> 'ratio_of_sums' or compared.counted_count = compared.applicable
    then compared.lowest / nullif(compared.base, 0) end as lower,
  case when compared.kind <> 'ratio_of_sums' or compared.counted_count = compared.applicable
    then compared.highest / nullif(compared.base, 0) end as upper,
  compared.target::double as target,
  compared.operator,
  compared.is_inferred,
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
