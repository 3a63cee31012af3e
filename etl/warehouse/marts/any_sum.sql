-- The sums of all parts, of those that are a single unit too, all arrivals known. Key: part, indicator_window, from_on.
create view marts.any_sum as
select
  part, indicator_window, from_on, until_on, is_estimated,
  unit_count, ahead_count, counted_count, carried_count, excluded_count, overdue_count, counted_share,
  own_numerator, own_denominator, rollup_numerator, rollup_denominator, aimed, common_percent, operator, is_inferred
from marts.part_sum
union all
select
  part, indicator_window, from_on, until_on, is_estimated,
  unit_count, ahead_count, counted_count, carried_count, excluded_count, overdue_count, counted_share,
  own_numerator, own_denominator, rollup_numerator, rollup_denominator, aimed, common_percent, operator, is_inferred
from marts.unit_sum;
