-- One row per report that stood for a time; $unit, $form, $period, $submission: null means any.
select
  version.unit, version.form, version.period, version.version, version.submission,
  submission.file, submission.sha256,
  strftime(submission.received_at, '%Y-%m-%dT%H:%M:%S.%gZ') as received_at,
  strftime(version.known_from, '%Y-%m-%dT%H:%M:%S.%gZ') as known_from,
  strftime(version.known_until, '%Y-%m-%dT%H:%M:%S.%gZ') as known_until
from marts.report_version as version
join staging.submission as submission on submission.submission = version.submission
where version.campaign = $campaign
  and coalesce(version.unit = $unit, true)
  and coalesce(version.form = $form, true)
  and coalesce(version.period = $period, true)
  and coalesce(version.submission = $submission, true)
order by version.unit, version.form, version.period, version.version;
