-- The sums over the units of a part, by indicators in windows and stretches of days on which they stay the same.
-- Counts are of units; counted_share: those counted, by their shares.
-- aimed: what the targets of the kinds of units ask of their denominators, in percent times these; null: a kind that has
-- any has no target. common_percent: the target, where all kinds share it.
-- own_numerator, own_denominator: what is reported, also where it is held back; null: nothing is.
-- A stretch ends before until_on. Key: part, indicator_window, from_on.
-- Made of this text: marts.part_sum, of all parts that are more than a unit, all arrivals known; marts.part_sum_known_at,
-- of the parts and for the day that a question names.
create {{part_sum}}
with held as (
  select
    member.part, standing.scope,
    greatest(member.from_on, standing.from_on) as from_on,
    least(member.until_on, standing.until_on) as until_on,
    member.share, standing.state, standing.is_report_due, standing.is_carried,
    marts.part_of(standing.numerator, member.share) as numerator,
    marts.part_of(standing.denominator, member.share) as denominator,
    marts.part_of(standing.rollup_numerator, member.share) as rollup_numerator,
    marts.part_of(standing.rollup_denominator, member.share) as rollup_denominator
  from {{member}} as member
  join marts.indicator_scope as scope on scope.campaign = member.campaign
  join {{standing}} as standing on standing.scope = scope.scope and standing.unit = member.unit
  where greatest(member.from_on, standing.from_on) < least(member.until_on, standing.until_on)
),
bundle as (
  select
    part, scope, from_on, until_on,
    bool_or(share < 1) as is_estimated,
    count(*) filter (where state <> 'not_measured') as unit_count,
    count(*) filter (where state = 'not_due') as ahead_count,
    count(*) filter (where state = 'counted') as counted_count,
    count(*) filter (where is_carried) as carried_count,
    count(*) filter (where state = 'excluded') as excluded_count,
    count(*) filter (where state = 'not_reported' and is_report_due) as overdue_count,
    coalesce(sum(share) filter (where state = 'counted'), 0) as counted_share,
    sum(numerator) as own_numerator,
    sum(denominator) as own_denominator,
    coalesce(sum(rollup_numerator), 0) as rollup_numerator,
    coalesce(sum(rollup_denominator), 0) as rollup_denominator
  from held
  group by part, scope, from_on, until_on
),
turn as (
  select distinct bundle.part, scope.indicator_window, unnest([bundle.from_on, bundle.until_on]) as day
  from bundle
  join marts.indicator_scope as scope on scope.scope = bundle.scope
),
stretch as (
  select
    part, indicator_window, day as from_on,
    lead(day) over (partition by part, indicator_window order by day) as until_on
  from turn
)
select
  stretch.part, stretch.indicator_window, stretch.from_on, stretch.until_on,
  bool_or(bundle.is_estimated) as is_estimated,
  sum(bundle.unit_count)::integer as unit_count,
  sum(bundle.ahead_count)::integer as ahead_count,
  sum(bundle.counted_count)::integer as counted_count,
  sum(bundle.carried_count)::integer as carried_count,
  sum(bundle.excluded_count)::integer as excluded_count,
  sum(bundle.overdue_count)::integer as overdue_count,
  sum(bundle.counted_share)::decimal(28, 10) as counted_share,
  sum(bundle.own_numerator)::decimal(28, 10) as own_numerator,
  sum(bundle.own_denominator)::decimal(28, 10) as own_denominator,
  sum(bundle.rollup_numerator)::decimal(28, 10) as rollup_numerator,
  sum(bundle.rollup_denominator)::decimal(28, 10) as rollup_denominator,
  case when not bool_or(bundle.rollup_denominator > 0 and scope.percent is null)
    then sum(scope.percent * bundle.rollup_denominator) end::decimal(38, 14) as aimed,
  case when aimed is not null and min(scope.percent) = max(scope.percent) then min(scope.percent) end as common_percent,
  max(scope.operator) as operator,
  coalesce(bool_or(not scope.is_stated), false) as is_inferred
from bundle
join marts.indicator_scope as scope on scope.scope = bundle.scope
join stretch
  on stretch.part = bundle.part and stretch.indicator_window = scope.indicator_window
  and stretch.from_on >= bundle.from_on and stretch.from_on < bundle.until_on
group by stretch.part, stretch.indicator_window, stretch.from_on, stretch.until_on;
