-- One row per finding of the codes in $codes (one a line) in a file of which some report stands at $known_at, with the
-- unit that sent it.
select finding.submission, submission.sender, finding.body
from staging.finding as finding
join staging.submission as submission on submission.submission = finding.submission
where finding.campaign = $campaign
  and finding.code in (select unnest(string_split($codes, chr(10))))
  and finding.submission in (
    select version.submission
    from marts.report_version as version
    where version.campaign = $campaign
      and version.known_from <= $known_at::timestamp
      and coalesce(version.known_until > $known_at::timestamp, true)
  )
order by submission.received_at, finding.submission, finding.ordinal;
