-- One row per field that a unit of the node has told numbers of in reports that stand, with the numbers in the order of
-- their periods, the lines of a list added up. Key: unit, form, field. Values held back are left out: they have a finding
-- of their own.
with member as (
  select distinct unit
  from marts.member($campaign, $node, ['unit'], $structure, null, $as_of::date)
),
told as (
  select
    value.unit, value.form, value.field, value.period, value.period_end_on,
    sum(value.number)::double as number
  from marts.observation as value
  join member on member.unit = value.unit
  join marts.unit as unit on unit.campaign = $campaign and unit.unit = value.unit
  where value.campaign = $campaign
    and value.number is not null
    and not value.is_excluded
    and coalesce(value.form = $form, true)
    and coalesce(unit.tier = $tier, true)
    and value.period_start_on <= $as_of::date
    and value.period_end_on between $start_on::date and $end_on::date
    and value.known_from <= $known_at::timestamp
    and coalesce(value.known_until > $known_at::timestamp, true)
  group by all
)
select
  unit, form, field,
  list(period order by period_end_on, period) as periods,
  list(number order by period_end_on, period) as numbers
from told
group by unit, form, field
order by unit, form, field;
