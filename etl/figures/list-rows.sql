-- One row per report of a form that stands for a unit of the node, with the items of its list in their order; a report
-- that gives totals alone has none. Of each unit the latest report in the window, or with $is_summed every period's.
-- `count`: what the report says in the field $counted. `values` and `counts` of an item: what it says, and what it
-- counts in the fields of the form. Key: unit, period.
with member as (
  select distinct unit
  from marts.member($campaign, $node, ['alone'], $structure, null, $as_of::date)
),
report as (
  select version.unit, version.period, version.version, version.submission, period.end_on
  from marts.report_version as version
  join member on member.unit = version.unit
  join marts.unit as unit on unit.campaign = version.campaign and unit.unit = version.unit
  join staging.report_period as period
    on period.campaign = version.campaign and period.form = version.form and period.period = version.period
  where version.campaign = $campaign
    and version.form = $form
    and coalesce(version.period = $period, true)
    and coalesce(unit.tier = $tier, true)
    and period.start_on <= $as_of::date
    and period.end_on between $start_on::date and $end_on::date
    and version.known_from <= $known_at::timestamp
    and coalesce(version.known_until > $known_at::timestamp, true)
  qualify $is_summed::boolean or period.end_on = max(period.end_on) over (partition by version.unit)
),
told as (
  select
    report.unit, report.period, value.item,
    list({
      field: value.field, shown: value.shown, number: value.number::varchar, is_excluded: value.is_excluded,
      sheet: value.sheet, cell: value.cell
    } order by value.field) as values
  from report
  join marts.item_value as value
    on value.campaign = $campaign and value.form = $form
    and value.unit = report.unit and value.period = report.period and value.version = report.version
  group by report.unit, report.period, value.item
),
counted as (
  select
    report.unit, report.period, observation.item,
    list({field: observation.field, number: observation.number::varchar} order by observation.field) as counts
  from report
  join marts.observation as observation
    on observation.campaign = $campaign and observation.form = $form
    and observation.unit = report.unit and observation.period = report.period
    and observation.version = report.version
  where observation.item is not null
  group by report.unit, report.period, observation.item
),
item as (
  select
    told.unit, told.period,
    list({item: told.item, "values": told.values, counts: counted.counts} order by told.item) as items
  from told
  left join counted
    on counted.unit = told.unit and counted.period = told.period and counted.item = told.item
  group by told.unit, told.period
)
select
  report.unit, report.period, submission.submission, submission.file, submission.sha256,
  strftime(submission.received_at, '%Y-%m-%dT%H:%M:%SZ') as received_at,
  reported.number::varchar as count,
  coalesce(item.items, []) as items
from report
join staging.submission as submission on submission.submission = report.submission
left join marts.reported_value as reported
  on reported.campaign = $campaign and reported.form = $form and reported.unit = report.unit
  and reported.period = report.period and reported.version = report.version and reported.field = $counted
left join item on item.unit = report.unit and item.period = report.period
order by report.unit, report.end_on, report.period;
