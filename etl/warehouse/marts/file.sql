-- One row per received file. `state`: usable (no errors), partly (some reports, some errors), unusable (no report) or withdrawn.
-- `folded`: its names without accents, in lower case, for a search. Key: campaign, submission.
create table marts.file as
with told as (
  select
    campaign, submission,
    count(*) filter (where severity = 'error') as errors,
    count(*) filter (where severity = 'warning') as warnings,
    bool_or(code = 'file/withdrawn') as is_withdrawn
  from staging.finding
  group by campaign, submission
),

reported as (
  select distinct campaign, submission
  from marts.file_report
)

select
  submission.campaign, submission.submission, submission.sha256, submission.file, submission.sender,
  submission.received_at,
  coalesce(told.errors, 0) as errors,
  coalesce(told.warnings, 0) as warnings,
  case
    when coalesce(told.is_withdrawn, false) then 'withdrawn'
    when reported.submission is null then 'unusable'
    when coalesce(told.errors, 0) > 0 then 'partly'
    else 'usable'
  end as state,
  replace(
    lower(strip_accents(concat_ws(' ', submission.file, unit.name, unit.unit, submission.submission))), 'đ', 'd'
  ) as folded
from staging.submission as submission
left join told on told.campaign = submission.campaign and told.submission = submission.submission
left join reported on reported.campaign = submission.campaign and reported.submission = submission.submission
left join staging.unit as unit on unit.campaign = submission.campaign and unit.unit = submission.sender
order by submission.campaign, submission.submission;
