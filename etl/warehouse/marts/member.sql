-- One row per grouping, node and unit that belongs to it, with the share of the unit that does.
-- Groupings: alone (the node), tier (the node by tiers), self (the node without those below it), child (each direct
-- child), node (each node at and below it), unit (each of them without those below it), member (as alone, each unit
-- whole).
-- `is_bundled`: marts.node_state holds the sums over these units.
-- Parameters: the campaign, the node, a list of groupings, the structure (then or now), the day that is today.
create macro marts.member(p_campaign, p_node, p_groupings, p_structure, p_as_of) as table
select
  asked.grouping, home.node, home.tier, home.unit,
  case
    when asked.grouping = 'member' then 1
    when asked.grouping in ('unit', 'self') then home.own_share
    else home.share
  end::decimal(13, 12) as share,
  home.is_bundled and asked.grouping in ('alone', 'child', 'node') as is_bundled
from (select distinct unnest(p_groupings) as grouping) as asked
join marts.unit_ancestor as below
  on case asked.grouping
    when 'node' then true
    when 'unit' then true
    when 'child' then below.depth = 1
    else below.depth = 0
  end
join marts.belonging as home
  on home.node = below.unit
  and (home.tier is not null) = (asked.grouping = 'tier')
  and (home.own_share is not null or asked.grouping not in ('unit', 'self'))
where below.campaign = p_campaign
  and below.ancestor = p_node
  and home.campaign = p_campaign
  and home.structure = p_structure
  and home.from_on <= p_as_of
  and home.until_on > p_as_of;
