-- One row per received file, newest first, a page of them; $submission, $state, $unit, $form: null means any.
-- $unit: from that unit or one below it; $find: in its names without accents; `found`: all that fit, on whatever page.
with below as (
  select unit
  from marts.unit_ancestor
  where campaign = $campaign and ancestor = $unit
),

of_unit as (
  select submission
  from marts.file
  where campaign = $campaign and sender in (from below)
  union
  select submission
  from marts.arrival
  where campaign = $campaign and unit in (from below)
),

of_form as (
  select distinct submission
  from marts.file_report
  where campaign = $campaign and form = $form
),

reports as (
  select submission, list({ form: form, period: period, units: units, unit: unit } order by form, period) as reports
  from marts.file_report
  where campaign = $campaign
  group by submission
)

select
  file.submission, file.sha256, file.file, file.sender, file.state, file.errors, file.warnings,
  strftime(file.received_at, '%Y-%m-%dT%H:%M:%S.%gZ') as received_at,
  reports.reports,
  count(*) over () as found
from marts.file as file
left join reports on reports.submission = file.submission
where file.campaign = $campaign
  and coalesce(file.submission = $submission, true)
  and coalesce(file.state = $state, true)
  and ($unit is null or file.submission in (from of_unit))
  and ($form is null or file.submission in (from of_form))
  and contains(file.folded, $find)
order by file.received_at desc, file.submission
limit $limit::bigint offset $offset::bigint;
