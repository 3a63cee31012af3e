-- One row per structure, node, grouping and tier (as marts.belonging has them) and `scope_tier` (null: all units; else
-- those that are of a tier themselves), with the part of the node that holds just these units.
-- The same units at a node are one part by whatever name, so that their figures are stored once; but all of the
-- root (`is_whole`) is told apart where a quota is set for it.
-- `is_unit`: it is the node's own unit, for ever and undivided; `is_leaf`: and no other lies below it. Parts of leaves
-- come last, so that what is asked of a node lies together. `node_tier`: of the node.
-- Key: campaign, structure, node, grouping, tier, scope_tier.
create table marts.node_part as
with held as (
  select
    home.campaign, home.structure, home.node, home.grouping, home.tier, unit.tier as scope_tier,
    list_sort(list(
      {unit: home.unit, from_on: home.from_on, until_on: home.until_on, share: home.share}
    )) as members
  from marts.belonging as home
  join marts.unit as unit on unit.campaign = home.campaign and unit.unit = home.unit
  group by
    home.campaign, home.structure, home.node, home.grouping, home.tier,
    grouping sets ((), (unit.tier))
),
inner_node as (
  select distinct campaign, ancestor as node
  from marts.unit_ancestor
  where depth > 0
),
quota_set as (
  select distinct campaign
  from marts.indicator
  where quota is not null
),
told as (
  select
    held.campaign, held.structure, held.node, held.grouping, held.tier, held.scope_tier, held.members,
    node.tier as node_tier,
    node.is_root and held.grouping = 'alone' and held.scope_tier is null and quota_set.campaign is not null
      as is_whole,
    not is_whole and held.members = [{
      unit: held.node, from_on: date '-infinity', until_on: date 'infinity', share: 1::decimal(13, 12)
    }] as is_unit,
    is_unit and inner_node.node is null as is_leaf
  from held
  join marts.unit as node on node.campaign = held.campaign and node.unit = held.node
  left join inner_node on inner_node.campaign = held.campaign and inner_node.node = held.node
  left join quota_set on quota_set.campaign = held.campaign
)
select
  campaign, structure, node, grouping, tier, scope_tier, node_tier, is_whole, is_unit, is_leaf,
  (dense_rank() over (order by is_leaf, campaign, node, is_whole, members))::integer as part
from told
order by campaign, structure, node, grouping, tier, scope_tier;
