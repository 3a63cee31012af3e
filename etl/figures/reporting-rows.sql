-- One row per form and node (and period or tier, as $by asks): reports owed and what became of them.
-- $structure: then or now; the report of a unit that was split counts once at each that went on from it.
with status as (
  select form, period, unit, tier, end_on, status, is_corrected_after_due
  from marts.report_status
  where campaign = $campaign
    and from_on <= $as_of::date and until_on > $as_of::date
    and known_from <= $known_at::timestamp and known_until > $known_at::timestamp
    and coalesce(form = $form, true) and coalesce(tier = $tier, true)
    and coalesce(period = $period, true)
    and end_on between $start_on::date and $end_on::date
),
member as (
  select distinct node, unit
  from marts.member($campaign, $node, [$grouping], $structure, null, $as_of::date)
)
select
  status.form,
  member.node,
  case when $by in ('tier', 'unit', 'self') then status.tier else $tier end as tier,
  case when $by = 'period' then status.period end as period,
  count(status.unit)::integer as expected,
  count(status.unit) filter (where status.status in ('on_time', 'late'))::integer as received,
  count(status.unit) filter (where status.status = 'on_time')::integer as on_time,
  count(status.unit) filter (where status.status = 'late')::integer as late,
  count(status.unit) filter (where status.status = 'missing')::integer as missing,
  count(status.unit) filter (where status.status = 'not_due')::integer as not_due,
  count(status.unit) filter (where status.is_corrected_after_due)::integer as corrected_after_due
from member
join status on status.unit = member.unit
group by 1, 2, 3, 4
order by 1, 4 nulls first, 3 nulls first, 2;
