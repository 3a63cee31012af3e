-- One row per structure, node, unit that belongs to it and stretch of days, with the share of the unit that does.
-- `tier`: of the unit there; null: whatever its tier. `own_share`: the part that stands in the node's own place, not
-- below it.
-- `is_bundled`: others than the node itself belong to it, and marts.node_state holds them in bundles.
-- A stretch ends before until_on. Key: campaign, structure, node, unit, from_on, tier.
create table marts.belonging as
with belonging as (
  select
    home.campaign, home.structure, upper.ancestor as node, home.unit, home.from_on, home.until_on, home.tier,
    sum(home.share)::decimal(13, 12) as share,
    sum(home.share) filter (where upper.depth = 0)::decimal(13, 12) as own_share
  from marts.lineage as home
  join marts.unit_ancestor as upper on upper.campaign = home.campaign and upper.unit = home.place
  group by
    home.campaign, home.structure, upper.ancestor, home.unit, home.from_on, home.until_on,
    grouping sets ((), (home.tier))
)
select
  campaign, structure, node, unit, from_on, until_on, tier, share, own_share,
  bool_or(unit <> node) over (partition by campaign, structure, node) as is_bundled
from belonging
order by campaign, structure, node, unit, from_on, tier;
