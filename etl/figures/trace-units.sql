-- One row per unit behind a figure: what it brings to the sums, and why it does not where it brings nothing.
-- A unit held back brings nothing to a ratio; one without a report brings the denominator that it enters to a share.
-- `part_numerator`, `part_denominator`: what of that enters the sums of the node, by the share of the unit that is its own.
select
  member.unit, standing.state, member.share::double as share,
  standing.rollup_numerator::double as numerator,
  standing.rollup_denominator::double as denominator,
  marts.part_of(standing.rollup_numerator, member.share)::double as part_numerator,
  marts.part_of(standing.rollup_denominator, member.share)::double as part_denominator
from marts.indicator_scope as scope
join {{standing}} as standing on standing.scope = scope.scope
join marts.member($campaign, $node, ['alone'], $structure, $tier, $as_of::date) as member
  on member.unit = standing.unit
where scope.campaign = $campaign
  and scope.indicator = $indicator
  and scope.window_kind = $window_kind
  and scope.window_id = $window_id
  and standing.from_on <= $as_of::date
  and standing.until_on > $as_of::date
  and standing.state <> 'not_measured'
order by member.unit;
