-- One row per campaign, unit and ancestor; a unit is its own ancestor at depth 0.
-- Key: campaign, unit, ancestor.
create table marts.unit_ancestor as
with recursive climb as (
  select campaign, unit, unit as ancestor, parent, 0 as depth
  from staging.unit
  union all
  select climb.campaign, climb.unit, upper.unit as ancestor, upper.parent, climb.depth + 1 as depth
  from climb
  join staging.unit as upper on upper.campaign = climb.campaign and upper.unit = climb.parent
)
select campaign, unit, ancestor, depth
from climb
order by campaign, unit, depth;
