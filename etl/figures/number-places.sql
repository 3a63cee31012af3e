-- One row per field of a standing report that $numbers asks for (a JSON list of [unit, form, period, field]), with its
-- first cell.
-- Key: unit, form, period, field.
with asked as (
  select each[1] as unit, each[2] as form, each[3] as period, each[4] as field
  from (select unnest(from_json($numbers, '[["varchar"]]')) as each)
)
select
  value.unit, value.form, value.period, value.field,
  any_value(value.submission order by value.item nulls first) as submission,
  any_value(submission.file order by value.item nulls first) as file,
  any_value(value.sheet order by value.item nulls first) as sheet,
  any_value(value.cell order by value.item nulls first) as cell
from marts.observation as value
semi join asked using (unit, form, period, field)
join staging.submission as submission on submission.submission = value.submission
where value.campaign = $campaign
  and value.known_from <= $known_at::timestamp
  and coalesce(value.known_until > $known_at::timestamp, true)
group by value.unit, value.form, value.period, value.field
order by value.unit, value.form, value.period, value.field;
