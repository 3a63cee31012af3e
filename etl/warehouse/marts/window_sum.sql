-- The sums of marts.part_sum, cut so that those of all kinds of units of an indicator in a window turn on the same days.
-- Key: part, scope, from_on.
create table marts.window_sum as
with turn as (
  select distinct sums.part, scope.indicator_window, unnest([sums.from_on, sums.until_on]) as day
  from marts.part_sum as sums
  join marts.indicator_scope as scope on scope.scope = sums.scope
),
stretch as (
  select
    part, indicator_window, day as from_on,
    lead(day, 1, date 'infinity') over (partition by part, indicator_window order by day) as until_on
  from turn
)
select stretch.from_on, stretch.until_on, sums.* exclude (from_on, until_on)
from stretch
join marts.indicator_scope as scope on scope.indicator_window = stretch.indicator_window
join marts.part_sum as sums
  on sums.part = stretch.part and sums.scope = scope.scope
  and sums.from_on <= stretch.from_on and sums.until_on > stretch.from_on;
