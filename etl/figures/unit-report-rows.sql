-- One row per report that a unit owes: what became of it by $as_of, as known at $known_at; key: form, period.
-- `first_on`: the day its first usable file arrived; null: none has.
with arrived as (
  select form, period, min(received_on) as first_on
  from marts.arrival
  where campaign = $campaign and unit = $unit
    and known_from <= $known_at::timestamp
    and coalesce(known_until > $known_at::timestamp, true)
  group by form, period
)
select
  status.form, status.period, status.status, status.is_corrected_after_due,
  expected.due_on::varchar as due_on,
  arrived.first_on::varchar as first_on
from marts.report_status as status
join marts.expected_report as expected
  on expected.campaign = status.campaign and expected.form = status.form
  and expected.period = status.period and expected.unit = status.unit
left join arrived on arrived.form = status.form and arrived.period = status.period
where status.campaign = $campaign and status.unit = $unit
  and status.from_on <= $as_of::date and status.until_on > $as_of::date
  and status.known_from <= $known_at::timestamp and status.known_until > $known_at::timestamp
order by status.form, expected.start_on, status.period;
