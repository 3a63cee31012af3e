-- One row per report that a unit of the node owes, whose period ends between $start_on and $end_on: what became of it by
-- $as_of, as known at $known_at. Key: unit, form, period. `first_on`: the day its first usable file arrived; null: none.
with member as (
  select distinct unit
  from marts.member($campaign, $node, ['unit'], $structure, null, $as_of::date)
),
arrived as (
  select form, period, unit, min(received_on) as first_on
  from marts.arrival
  where campaign = $campaign
    and known_from <= $known_at::timestamp
    and coalesce(known_until > $known_at::timestamp, true)
  group by form, period, unit
)
select
  status.unit, status.form, status.period, status.status, status.is_corrected_after_due,
  expected.due_on::varchar as due_on,
  arrived.first_on::varchar as first_on
from marts.report_status as status
join member on member.unit = status.unit
join marts.expected_report as expected
  on expected.campaign = status.campaign and expected.form = status.form
  and expected.period = status.period and expected.unit = status.unit
left join arrived
  on arrived.form = status.form and arrived.period = status.period and arrived.unit = status.unit
where status.campaign = $campaign
  and coalesce(status.form = $form, true)
  and coalesce(status.tier = $tier, true)
  and status.end_on between $start_on::date and $end_on::date
  and status.from_on <= $as_of::date and status.until_on > $as_of::date
  and status.known_from <= $known_at::timestamp and status.known_until > $known_at::timestamp
order by status.unit, status.form, expected.start_on, status.period;
