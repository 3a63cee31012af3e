-- One row per report owed in a period that has begun: on_time, late, missing or not_due.
-- A report is on time by the first usable file that is not withdrawn, whatever is corrected later.
-- Parameters: the campaign, the day the figures speak for, the instant (UTC) up to which arrivals are known.
create macro marts.report_status(p_campaign, p_as_of, p_known_at) as table
with arrived as (
  select campaign, form, period, unit, min(received_on) as first_on
  from marts.arrival
  where campaign = p_campaign and known_from <= p_known_at and coalesce(known_until > p_known_at, true)
  group by campaign, form, period, unit
),
standing as (
  select campaign, form, period, unit, received_on
  from marts.report_version
  where campaign = p_campaign and known_from <= p_known_at and coalesce(known_until > p_known_at, true)
)
select
  expected.campaign, expected.form, expected.period, expected.unit, expected.tier,
  expected.end_on, expected.due_on, arrived.first_on,
  case
    when arrived.first_on is not null and coalesce(arrived.first_on <= expected.due_on, true) then 'on_time'
    when arrived.first_on is not null then 'late'
    when coalesce(expected.due_on < p_as_of, false) then 'missing'
    else 'not_due'
  end as status,
  coalesce(arrived.first_on <= expected.due_on and standing.received_on > expected.due_on, false)
    as is_corrected_after_due
from marts.expected_report as expected
left join arrived
  on arrived.campaign = expected.campaign and arrived.form = expected.form
  and arrived.period = expected.period and arrived.unit = expected.unit
left join standing
  on standing.campaign = expected.campaign and standing.form = expected.form
  and standing.period = expected.period and standing.unit = expected.unit
where expected.campaign = p_campaign and expected.start_on <= p_as_of;
