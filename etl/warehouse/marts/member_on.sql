-- One row per part and unit that belongs to it on the day that is today, as a stretch of this day alone, with the share
-- of the unit that does.
-- Parameters: those of marts.member.
create macro marts.member_on(p_campaign, p_node, p_groupings, p_structure, p_tier, p_as_of) as table
select distinct campaign, part, unit, p_as_of as from_on, (p_as_of + 1)::date as until_on, share
from marts.member(p_campaign, p_node, p_groupings, p_structure, p_tier, p_as_of);
