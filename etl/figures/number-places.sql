-- One row per field of a standing report of the units in $units (codes, one a line), with its first cell.
-- Key: unit, form, period, field.
select
  value.unit, value.form, value.period, value.field,
  any_value(value.submission order by value.item nulls first) as submission,
  any_value(submission.file order by value.item nulls first) as file,
  any_value(value.sheet order by value.item nulls first) as sheet,
  any_value(value.cell order by value.item nulls first) as cell
from marts.observation as value
join staging.submission as submission on submission.submission = value.submission
where value.campaign = $campaign
  and value.unit in (select unnest(string_split($units, chr(10))))
  and value.known_from <= $known_at::timestamp
  and coalesce(value.known_until > $known_at::timestamp, true)
group by value.unit, value.form, value.period, value.field
order by value.unit, value.form, value.period, value.field;
