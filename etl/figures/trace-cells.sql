-- One row per cell behind a figure, by unit and field; of a list, one per item. $units: codes, one a line; null: of all.
select
  source.unit, source.field, source.period, source.shown as value,
  submission.file, submission.sha256, source.sheet, source.cell,
  strftime(submission.received_at, '%Y-%m-%dT%H:%M:%SZ') as received_at,
  submission.submission
from marts.field_source(
  $campaign, $indicator, $window_kind, string_split($units, chr(10)), $as_of::date, $known_at::timestamp
) as source
join staging.submission as submission on submission.submission = source.submission
join marts.member($campaign, $node, ['alone'], $structure, null, $as_of::date) as member
  on member.unit = source.unit
where source.window_id = $window_id
order by source.unit, source.field, source.period, source.item;
