-- The figures of parts, by indicators in windows and stretches of days on which they stay the same: both sides, bounds,
-- target and verdict.
-- `applicable`: units to which the indicator applies; `reporting`, `carried`: of them.
-- own_numerator, own_denominator: with what is held back, if anything is (`is_held_back`).
-- A stretch ends before until_on. Key: part, indicator_window, from_on.
-- Made of this text: marts.figure, of all parts, all arrivals known; marts.figure_known_at, of the parts and for the day
-- that a question names.
create {{figure}}
with based as (
  select
    sums.part, sums.indicator_window, sums.from_on, sums.until_on, sums.is_estimated,
    sums.unit_count, sums.ahead_count, sums.counted_count, sums.carried_count, sums.excluded_count,
    sums.overdue_count, sums.counted_share, sums.own_numerator, sums.own_denominator, sums.rollup_numerator,
    sums.common_percent, sums.operator, sums.is_inferred,
    part.is_leaf, indicator.kind,
    indicator.kind in ('share_of_units', 'on_schedule') as is_share,
    indicator.kind <> 'cap' or list_contains(indicator.checked_kinds, unit.kind) as is_summable,
    sums.excluded_count > 0 as is_held_back,
    case
      when indicator.kind <> 'count' then sums.rollup_denominator
      when part.is_whole then coalesce(indicator.quota, 0)
      else 0
    end::decimal(28, 10) as rollup_denominator,
    case when indicator.kind = 'count' then sums.common_percent * indicator.quota else sums.aimed
    end::decimal(38, 14) as aimed
  from {{sums}} as sums
  join (
    select distinct part, campaign, node, is_whole, is_leaf
    from marts.node_part
  ) as part on part.part = sums.part
  join marts.unit as unit on unit.campaign = part.campaign and unit.unit = part.node
  join marts.indicator_window as named on named.indicator_window = sums.indicator_window
  join marts.indicator as indicator
    on indicator.campaign = named.campaign and indicator.indicator = named.indicator
),
bounded as (
  select
    part, indicator_window, from_on, until_on, is_leaf, is_estimated, is_share, is_held_back,
    unit_count, counted_count, carried_count, counted_share, excluded_count, overdue_count, operator, is_inferred,
    aimed,
    case when is_summable and counted_count > 0 then rollup_numerator end as numerator,
    case when not is_summable then null
      when kind = 'count' then nullif(rollup_denominator, 0)
      when not is_share and counted_count = 0 then null
      else rollup_denominator end as denominator,
    case when is_summable and is_held_back then own_numerator end as own_numerator,
    case when is_summable and is_held_back then own_denominator end as own_denominator,
    case when kind in ('on_schedule', 'reports_on_time') then unit_count - ahead_count
      else unit_count end as applicable,
    rollup_numerator as lowest,
    rollup_numerator + case when is_share then rollup_denominator - counted_share else 0 end as highest,
    case when is_summable then rollup_denominator else 0 end as base,
    coalesce(common_percent, aimed / nullif(rollup_denominator, 0)) as target
  from based
),
compared as (
  select
    *,
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
  part, indicator_window, from_on, until_on,
  numerator::double as numerator,
  denominator::double as denominator,
  is_held_back,
  own_numerator::double as own_numerator,
  own_denominator::double as own_denominator,
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
order by is_leaf, indicator_window, part, from_on;
