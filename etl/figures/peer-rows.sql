-- One row per indicator and sort of unit among those of the tier $peer_tier, as one of them, $unit, is compared with them.
-- `class`: of its rate, $width percent points wide, 100 % among those below it; `side`: -1, 0 or 1 as its rate is lower than,
-- equal to or higher than that of $unit. Both are null for units without a rate or with a denominator below $least.
with peer as (
  select
    told.indicator, told.node, told.verdict,
    told.reporting > 0 as is_told,
    coalesce(told.reporting > 0 and told.numerator > 0, false) as has_any,
    coalesce(told.reporting > 0 and told.denominator > 0, false) as has_rate,
    round(told.numerator * 10000)::hugeint as part,
    round(told.denominator * 10000)::hugeint as whole
  from {{indicator-rows}} as told
  join marts.unit as unit on unit.campaign = $campaign and unit.unit = told.node
  where unit.tier = $peer_tier and (told.verdict <> 'not_applicable' or told.value is not null)
),
rated as (
  select
    indicator, node, verdict, is_told, has_any,
    has_rate and whole < $least::integer * 10000 as is_small,
    case when has_rate and whole >= $least::integer * 10000 then part end as part,
    whole
  from peer
)
select
  rated.indicator, rated.verdict,
  rated.node = $unit as is_own,
  rated.is_told, rated.has_any, rated.is_small,
  case
    when rated.part = rated.whole then 100 // $width::integer - 1
    else rated.part * 100 // (rated.whole * $width::integer)
  end::integer as class,
  sign(rated.part * own.whole - own.part * rated.whole)::integer as side,
  count(*)::integer as units
from rated
left join rated as own on own.indicator = rated.indicator and own.node = $unit
group by all
order by all;
