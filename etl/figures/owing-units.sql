-- One row: how many units of the node owe an overdue report; the parameters of reporting-rows, by unit.
select count(distinct part.node)::integer as units
from marts.asked_part($campaign, $node, [$grouping], $structure, null) as part
join {{report_sum}} as sums on sums.part = part.part
where sums.missing > 0
  and sums.from_on <= $as_of::date and sums.until_on > $as_of::date
  and coalesce(sums.form = $form, true) and coalesce(sums.tier = $tier, true)
  and coalesce(sums.period = $period, true)
  and sums.end_on between $start_on::date and $end_on::date;
