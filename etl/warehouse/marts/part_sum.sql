-- The sums over the units of a part, by scope (indicator, window, kind of units) and stretches of days on which they stay
-- the same.
-- Counts are of units; counted_share: those counted, by their shares.
-- own_numerator, own_denominator: what is reported, also where it is held back; null: nothing is.
-- A stretch ends before until_on. Key: part, scope, from_on.
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
    count(*) as row_count,
    count(*) filter (where share < 1) as estimated_count,
    count(*) filter (where state <> 'not_measured') as unit_count,
    count(*) filter (where state = 'not_due') as ahead_count,
    count(*) filter (where state = 'counted') as counted_count,
    coalesce(sum(share) filter (where state = 'counted'), 0) as counted_share,
    count(*) filter (where is_carried) as carried_count,
    count(*) filter (where state = 'excluded') as excluded_count,
    count(*) filter (where state = 'not_reported' and is_report_due) as overdue_count,
    count(numerator) as numerator_count,
    count(denominator) as denominator_count,
    coalesce(sum(numerator), 0) as numerator,
    coalesce(sum(denominator), 0) as denominator,
    coalesce(sum(rollup_numerator), 0) as rollup_numerator,
    coalesce(sum(rollup_denominator), 0) as rollup_denominator
  from held
  group by part, scope, from_on, until_on
),
change as (
  select part, scope, from_on as day, columns(* exclude (part, scope, from_on, until_on))
  from bundle
  union all
  select part, scope, until_on as day, -columns(* exclude (part, scope, from_on, until_on))
  from bundle
),
step as (
  select part, scope, day, sum(columns(* exclude (part, scope, day)))
  from change
  group by part, scope, day
),
tally as (
  select
    part, scope, day,
    lead(day, 1, date 'infinity') over (partition by part, scope order by day) as until_on,
    sum(columns(* exclude (part, scope, day))) over (
      partition by part, scope order by day rows between unbounded preceding and current row
    )
  from step
)
select
  part, scope, day as from_on, until_on,
  estimated_count > 0 as is_estimated,
  unit_count::integer as unit_count,
  ahead_count::integer as ahead_count,
  counted_count::integer as counted_count,
  counted_share::decimal(28, 10) as counted_share,
  carried_count::integer as carried_count,
  excluded_count::integer as excluded_count,
  overdue_count::integer as overdue_count,
  case when numerator_count > 0 then numerator end::decimal(28, 10) as own_numerator,
  case when denominator_count > 0 then denominator end::decimal(28, 10) as own_denominator,
  rollup_numerator::decimal(28, 10) as rollup_numerator,
  rollup_denominator::decimal(28, 10) as rollup_denominator
from tally
where row_count > 0
order by part, scope, from_on;
