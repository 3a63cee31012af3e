-- One row per finding of the codes in $codes (one a line), with the unit that sent its file.
select finding.submission, submission.sender, finding.body
from staging.finding as finding
join staging.submission as submission on submission.submission = finding.submission
where finding.campaign = $campaign and finding.code in (select unnest(string_split($codes, chr(10))))
order by submission.received_at, finding.submission, finding.ordinal;
