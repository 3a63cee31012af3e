-- One row per part, unit in it and stretch of days, with the share of the unit that is.
-- A stretch ends before until_on. Key: part, unit, from_on.
create table marts.part_member as
select distinct named.campaign, named.part, named.is_unit, home.unit, home.from_on, home.until_on, home.share
from marts.node_part as named
join marts.belonging as home
  on home.campaign = named.campaign and home.structure = named.structure and home.node = named.node
  and home.grouping = named.grouping and home.tier is not distinct from named.tier
join marts.unit as unit on unit.campaign = home.campaign and unit.unit = home.unit
where coalesce(unit.tier = named.scope_tier, true)
order by named.part, home.unit, home.from_on;
