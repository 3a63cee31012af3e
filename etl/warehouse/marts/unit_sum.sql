-- What marts.part_sum has of other parts, of those that are a single unit.
create view marts.unit_sum as
select
  member.part, scope.indicator_window, standing.from_on, standing.until_on,
  false as is_estimated,
  (standing.state <> 'not_measured')::integer as unit_count,
  (standing.state = 'not_due')::integer as ahead_count,
  (standing.state = 'counted')::integer as counted_count,
  standing.is_carried::integer as carried_count,
  (standing.state = 'excluded')::integer as excluded_count,
  (standing.state = 'not_reported' and standing.is_report_due)::integer as overdue_count,
  (standing.state = 'counted')::integer::decimal(28, 10) as counted_share,
  standing.numerator::decimal(28, 10) as own_numerator,
  standing.denominator::decimal(28, 10) as own_denominator,
  coalesce(standing.rollup_numerator, 0)::decimal(28, 10) as rollup_numerator,
  coalesce(standing.rollup_denominator, 0)::decimal(28, 10) as rollup_denominator,
  (scope.percent * coalesce(standing.rollup_denominator, 0))::decimal(38, 14) as aimed,
  scope.percent as common_percent,
  scope.operator,
  coalesce(not scope.is_stated, false) as is_inferred
from marts.part_member as member
join marts.indicator_scope as scope on scope.campaign = member.campaign
join marts.unit_standing as standing on standing.scope = scope.scope and standing.unit = member.unit
where member.is_unit;
