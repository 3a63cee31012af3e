-- One row per cell behind a figure, by unit and field; of a list, one per item. $units: codes, one a line; null: of all.
with source as materialized (
  select source.unit, source.field, source.period, source.item, source.shown, source.submission, source.sheet, source.cell
  from marts.field_source(
    $campaign, $indicator, $window_kind, string_split($units, chr(10)), $as_of::date, $known_at::timestamp
  ) as source
  join marts.member($campaign, $node, ['alone'], $structure, null, $as_of::date) as member
    on member.unit = source.unit
  where source.window_id = $window_id
),
told as (
  select submission, file, sha256, received_at
  from marts.file
  where campaign = $campaign
    and submission in (select submission from source)
)
select
  source.unit, source.field, source.period, source.shown as value,
  told.file, told.sha256, source.sheet, source.cell,
  strftime(told.received_at, '%Y-%m-%dT%H:%M:%SZ') as received_at,
  source.submission
from source
join told on told.submission = source.submission
order by source.unit, source.field, source.period, source.item;
