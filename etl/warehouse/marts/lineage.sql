-- One row per unit and the unit that stands in its place, with the share of it that goes there.
-- Structure 'then': every unit stands for itself. Structure 'now': a unit that has ended by the day is replaced by those
-- that went on from it, by its shares, and one that ended without any by the unit above it; its tier stays what it was.
-- Parameters: the campaign, the structure, the day that is today.
create macro marts.lineage(p_campaign, p_structure, p_as_of) as table
with recursive ended as (
  select unit.campaign, unit.unit, unit.parent
  from staging.unit as unit
  where unit.campaign = p_campaign and p_structure = 'now' and coalesce(unit.valid_to < p_as_of, false)
),
step as (
  select ended.unit, coalesce(event.to_unit, ended.parent) as place, next.tier,
    coalesce(event.share, 1)::decimal(7, 6) as share
  from ended
  left join marts.unit_event as event
    on event.campaign = ended.campaign and event.from_unit = ended.unit and event.happened_on <= p_as_of
  left join staging.unit as next on next.campaign = ended.campaign and next.unit = event.to_unit
  where coalesce(event.to_unit, ended.parent) is not null
),
walk as (
  select unit as unit, unit as place, tier, 1::decimal(13, 12) as share
  from staging.unit
  where campaign = p_campaign
  union all
  select walk.unit, step.place, coalesce(step.tier, walk.tier) as tier,
    (walk.share * step.share)::decimal(13, 12) as share
  from walk
  join step on step.unit = walk.place
)
select walk.unit, walk.place, walk.tier, sum(walk.share)::decimal(13, 12) as share
from walk
left join step on step.unit = walk.place
where step.unit is null
group by walk.unit, walk.place, walk.tier;
