-- One row per node that a question is about and unit that belongs to it, with the share of the unit that does.
-- p_by: node (every node below), child (direct children), tier (the node by tiers), unit (each by itself), else the node.
-- Parameters: the campaign, the node, the grouping, the structure (then or now), the day that is today.
create macro marts.member(p_campaign, p_node, p_by, p_structure, p_as_of) as table
select
  upper.ancestor as node,
  case when p_by = 'tier' then home.tier end as tier,
  home.unit,
  sum(home.share)::decimal(13, 12) as share
from marts.lineage(p_campaign, p_structure, p_as_of) as home
join marts.unit_ancestor as upper on upper.campaign = p_campaign and upper.unit = home.place
join marts.unit_ancestor as below
  on below.campaign = upper.campaign and below.unit = upper.ancestor and below.ancestor = p_node
where
  case p_by
    when 'node' then true
    when 'child' then below.depth = 1
    when 'unit' then upper.depth = 0
    else below.depth = 0
  end
group by 1, 2, 3;
