-- One row per form and node (and period or tier, as $by asks): reports owed and what became of them.
-- $grouping: as marts.asked_part takes it. $structure: then or now.
select
  sums.form,
  part.node,
  case when $by in ('tier', 'unit', 'self') then sums.tier else $tier end as tier,
  case when $by = 'period' then sums.period end as period,
  sum(sums.expected)::integer as expected,
  sum(sums.on_time + sums.late)::integer as received,
  sum(sums.on_time)::integer as on_time,
  sum(sums.late)::integer as late,
  sum(sums.missing)::integer as missing,
  sum(sums.not_due)::integer as not_due,
  sum(sums.corrected_after_due)::integer as corrected_after_due
from marts.asked_part($campaign, $node, [$grouping], $structure, null) as part
join {{report_sum}} as sums on sums.part = part.part
where sums.from_on <= $as_of::date and sums.until_on > $as_of::date
  and coalesce(sums.form = $form, true) and coalesce(sums.tier = $tier, true)
  and coalesce(sums.period = $period, true)
  and sums.end_on between $start_on::date and $end_on::date
group by 1, 2, 3, 4
order by 1, 4 nulls first, 3 nulls first, 2;
