-- One row per unit behind a figure: what it brings to the sums, and why it does not where it brings nothing.
-- A unit held back brings nothing to a ratio; one without a report brings the denominator that it enters to a share.
-- `part_numerator`, `part_denominator`: what of that enters the sums of the node, by the share of the unit that is its own.
select
  fact.unit, fact.state, member.share::double as share,
  fact.rollup_numerator::double as numerator,
  fact.rollup_denominator::double as denominator,
  marts.part_of(fact.rollup_numerator, member.share)::double as part_numerator,
  marts.part_of(fact.rollup_denominator, member.share)::double as part_denominator
from {{fact}}(
  $campaign, $node, [concat_ws(':', 'member', $window_kind, $indicator, $window_id)], $structure, $tier, true,
  $as_of::date, $known_at::timestamp
) as fact
join marts.member($campaign, $node, ['alone'], $structure, $as_of::date) as member on member.unit = fact.unit
where fact.state <> 'not_measured'
order by fact.unit;
