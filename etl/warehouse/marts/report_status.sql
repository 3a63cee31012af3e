-- One row per report owed, stretch of time in which the same was known of it, and stretch of days, from the first of its
-- period:
-- on_time, late, missing or not_due.
-- A report is on time by the first usable file that is not withdrawn, whatever is corrected later.
-- Stretches end before known_until and until_on. Key: campaign, form, period, unit, known_from, from_on.
create table marts.report_status as
with change as (
  select campaign, form, period, unit, timestamp '-infinity' as known_from
  from marts.expected_report
  union
  select campaign, form, period, unit, unnest([known_from, known_until]) as known_from
  from marts.arrival
  union
  select campaign, form, period, unit, unnest([known_from, known_until]) as known_from
  from marts.report_version
),
stretch as (
  select
    campaign, form, period, unit, known_from,
    lead(known_from, 1, timestamp 'infinity') over (
      partition by campaign, form, period, unit order by known_from
    ) as known_until
  from change
  where known_from is not null
),
arrived as (
  select
    stretch.campaign, stretch.form, stretch.period, stretch.unit, stretch.known_from,
    min(arrival.received_on) as first_on
  from stretch
  join marts.arrival as arrival
    on arrival.campaign = stretch.campaign and arrival.form = stretch.form
    and arrival.period = stretch.period and arrival.unit = stretch.unit
    and arrival.known_from <= stretch.known_from
    and coalesce(arrival.known_until > stretch.known_from, true)
  group by stretch.campaign, stretch.form, stretch.period, stretch.unit, stretch.known_from
),
standing as (
  select
    stretch.campaign, stretch.form, stretch.period, stretch.unit, stretch.known_from, version.received_on
  from stretch
  join marts.report_version as version
    on version.campaign = stretch.campaign and version.form = stretch.form
    and version.period = stretch.period and version.unit = stretch.unit
    and version.known_from <= stretch.known_from
    and coalesce(version.known_until > stretch.known_from, true)
),
known as (
  select
    expected.campaign, expected.form, expected.period, expected.unit, expected.tier,
    expected.start_on, expected.end_on, expected.due_on,
    stretch.known_from, stretch.known_until, arrived.first_on,
    coalesce(arrived.first_on <= expected.due_on and standing.received_on > expected.due_on, false)
      as is_corrected_after_due
  from marts.expected_report as expected
  join stretch
    on stretch.campaign = expected.campaign and stretch.form = expected.form
    and stretch.period = expected.period and stretch.unit = expected.unit
  left join arrived
    on arrived.campaign = stretch.campaign and arrived.form = stretch.form
    and arrived.period = stretch.period and arrived.unit = stretch.unit
    and arrived.known_from = stretch.known_from
  left join standing
    on standing.campaign = stretch.campaign and standing.form = stretch.form
    and standing.period = stretch.period and standing.unit = stretch.unit
    and standing.known_from = stretch.known_from
),
told as (
  select
    campaign, form, period, unit, tier, end_on, known_from, known_until, is_corrected_after_due,
    case when coalesce(first_on <= due_on, true) then 'on_time' else 'late' end as status,
    start_on as from_on, date 'infinity' as until_on
  from known
  where first_on is not null
  union all
  select
    campaign, form, period, unit, tier, end_on, known_from, known_until, is_corrected_after_due,
    'not_due' as status,
    start_on as from_on, coalesce(due_on + 1, date 'infinity') as until_on
  from known
  where first_on is null
  union all
  select
    campaign, form, period, unit, tier, end_on, known_from, known_until, is_corrected_after_due,
    'missing' as status,
    greatest(start_on, due_on + 1) as from_on, date 'infinity' as until_on
  from known
  where first_on is null and due_on is not null
)
select
  campaign, form, period, unit, tier, end_on, known_from, known_until, from_on, until_on, status,
  is_corrected_after_due
from told
where from_on < until_on
order by campaign, form, period, unit, known_from, from_on;
