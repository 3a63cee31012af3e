-- One row per structure, node, grouping, tier, unit that belongs to it and stretch of days, with the share of the unit
-- that does.
-- `grouping`: alone (all that belongs to the node), self (what stands in its own place, not below it), tier (all of it by
-- the tier that a unit has there; `tier` is null otherwise).
-- A stretch ends before until_on. Key: campaign, structure, node, grouping, tier, unit, from_on.
create table marts.belonging as
with placed as (
  select
    home.campaign, home.structure, upper.ancestor as node, upper.depth, home.tier,
    home.unit, home.from_on, home.until_on, home.share
  from marts.lineage as home
  join marts.unit_ancestor as upper on upper.campaign = home.campaign and upper.unit = home.place
)
select
  placed.campaign, placed.structure, placed.node, asked.grouping,
  case when asked.grouping = 'tier' then placed.tier end as tier,
  placed.unit, placed.from_on, placed.until_on,
  sum(placed.share)::decimal(13, 12) as share
from placed
cross join (select unnest(['alone', 'self', 'tier']) as grouping) as asked
where asked.grouping <> 'self' or placed.depth = 0
group by all
order by all;
