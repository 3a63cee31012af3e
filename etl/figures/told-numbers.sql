-- One row per number that a standing report of a unit of the node tells, the lines of a list added up, with its first
-- cell. Key: unit, form, period, field. Values held back are left out: they have a finding of their own.
with member as (
  select distinct unit
  from marts.member($campaign, $node, ['unit'], $structure, $as_of::date)
)
select
  value.unit, value.form, value.period, value.field,
  sum(value.number)::double as number,
  any_value(value.submission order by value.item nulls first) as submission,
  any_value(submission.file order by value.item nulls first) as file,
  any_value(value.sheet order by value.item nulls first) as sheet,
  any_value(value.cell order by value.item nulls first) as cell
from marts.observation as value
join member on member.unit = value.unit
join marts.unit as unit on unit.campaign = $campaign and unit.unit = value.unit
join staging.submission as submission on submission.submission = value.submission
where value.campaign = $campaign
  and value.number is not null
  and not value.is_excluded
  and coalesce(value.form = $form, true)
  and coalesce(unit.tier = $tier, true)
  and value.period_start_on <= $as_of::date
  and value.period_end_on between $start_on::date and $end_on::date
  and value.known_from <= $known_at::timestamp
  and coalesce(value.known_until > $known_at::timestamp, true)
group by value.unit, value.form, value.period, value.field
order by value.unit, value.form, value.period, value.field;
