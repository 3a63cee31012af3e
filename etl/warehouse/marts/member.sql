-- One row per grouping, node, tier and unit that belongs to it, with the share of the unit that does.
-- Parameters: those of marts.asked_part; the day that is today.
create macro marts.member(p_campaign, p_node, p_groupings, p_structure, p_tier, p_as_of) as table
select asked.grouping, asked.node, asked.tier, asked.part, member.campaign, member.unit, member.share
from marts.asked_part(p_campaign, p_node, p_groupings, p_structure, p_tier) as asked
join marts.part_member as member on member.part = asked.part
where member.from_on <= p_as_of
  and member.until_on > p_as_of;
