-- One row per grouping, node and, by tier, tier: the part that holds its units.
-- Groupings: alone (the node), tier (the node by tiers), self (the node without those below it), child (each direct
-- child), node (each node at and below it), unit (each of them without those below it).
-- Parameters: the campaign, the node, a list of groupings, the structure (then or now); a tier, or null for all.
create macro marts.asked_part(p_campaign, p_node, p_groupings, p_structure, p_tier) as table
select asked.grouping, named.node, named.node_tier, named.tier, named.part
from (select unnest(list_distinct(p_groupings)) as grouping) as asked
join marts.unit_ancestor as below
  on case asked.grouping
    when 'node' then true
    when 'unit' then true
    when 'child' then below.depth = 1
    else below.depth = 0
  end
join marts.node_part as named
  on named.node = below.unit
  and named.grouping = case
    when asked.grouping in ('child', 'node') then 'alone'
    when asked.grouping = 'unit' then 'self'
    else asked.grouping
  end
where below.campaign = p_campaign
  and below.ancestor = p_node
  and named.campaign = p_campaign
  and named.structure = p_structure
  and named.scope_tier is not distinct from p_tier;
