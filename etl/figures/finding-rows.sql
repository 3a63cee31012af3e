-- One row per finding, in order of arrival of its file; $submission, $unit: null means any.
-- $unit: those that name the unit, and those of files that it sent where they name none.
select finding.submission, finding.body
from raw.finding as finding
join staging.submission as submission on submission.submission = finding.submission
left join marts.file as file
  on file.campaign = finding.campaign and file.submission = finding.submission
where finding.campaign = $campaign and coalesce(finding.submission = $submission, true)
  and ($unit is null or coalesce(json_extract_string(finding.body, '$.place.unit'), file.sender) = $unit)
order by submission.received_at, finding.submission, finding.ordinal::integer;
