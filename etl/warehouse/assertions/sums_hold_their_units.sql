-- On the last day of every window, the sums of the root hold as many units and as much as the units below it.
with summed as (
  select sums.indicator_window, sums.unit_count, sums.rollup_numerator
  from marts.node_part as named
  join marts.unit as root on root.campaign = named.campaign and root.unit = named.node and root.is_root
  join marts.part_sum as sums on sums.part = named.part
  join marts.indicator_window as span on span.indicator_window = sums.indicator_window
  where named.structure = 'then' and named.grouping = 'alone' and named.scope_tier is null
    and sums.from_on <= span.end_on and sums.until_on > span.end_on
),
single as (
  select
    scope.indicator_window, count(*) filter (where standing.state <> 'not_measured') as unit_count,
    coalesce(sum(standing.rollup_numerator), 0) as rollup_numerator
  from marts.indicator_scope as scope
  join marts.unit_standing as standing on standing.scope = scope.scope
  where standing.from_on <= scope.end_on and standing.until_on > scope.end_on
  group by scope.indicator_window
)
select single.indicator_window, single.unit_count, summed.unit_count as summed_count
from single
join summed on summed.indicator_window = single.indicator_window
where summed.unit_count <> single.unit_count or summed.rollup_numerator <> single.rollup_numerator;
