-- One row per finding, in order of arrival of its file.
select finding.submission, finding.body
from raw.finding as finding
join staging.submission as submission on submission.submission = finding.submission
where finding.campaign = $campaign and coalesce(finding.submission = $submission, true)
order by submission.received_at, finding.submission, finding.ordinal::integer;
