-- One row per structure, unit, stretch of days and unit that stands in its place then, with the share of it that goes
-- there.
-- Structure 'then': every unit stands for itself. Structure 'now': a unit that has ended by the day is replaced by those
-- that went on from it, by its shares, and one that ended without any by the unit above it; its tier stays what it was.
-- Where no unit of a campaign ever ends the two are the same, and 'then' stands for both.
-- A stretch ends before until_on. Key: campaign, structure, unit, from_on, place, tier.
create table marts.lineage as
with recursive change as (
  select campaign, (valid_to + 1)::date as day
  from staging.unit
  where valid_to is not null
  union
  select campaign, happened_on as day
  from marts.unit_event
),
ended as (
  select unit.campaign, unit.unit, unit.parent, change.day
  from staging.unit as unit
  join change on change.campaign = unit.campaign and change.day > unit.valid_to
),
step as (
  select ended.campaign, ended.unit, ended.day, coalesce(event.to_unit, ended.parent) as place, next.tier,
    coalesce(event.share, 1)::decimal(7, 6) as share
  from ended
  left join marts.unit_event as event
    on event.campaign = ended.campaign and event.from_unit = ended.unit and event.happened_on <= ended.day
  left join staging.unit as next on next.campaign = ended.campaign and next.unit = event.to_unit
  where coalesce(event.to_unit, ended.parent) is not null
),
begun as (
  select campaign, unit, tier, date '-infinity' as from_on
  from staging.unit
  where campaign in (select campaign from change)
  union all
  select ended.campaign, ended.unit, unit.tier, ended.day as from_on
  from ended
  join staging.unit as unit on unit.campaign = ended.campaign and unit.unit = ended.unit
),
walk as (
  select campaign, unit, from_on, unit as place, tier, 1::decimal(13, 12) as share
  from begun
  union all
  select walk.campaign, walk.unit, walk.from_on, step.place, coalesce(step.tier, walk.tier) as tier,
    (walk.share * step.share)::decimal(13, 12) as share
  from walk
  join step on step.campaign = walk.campaign and step.unit = walk.place and step.day = walk.from_on
),
stretch as (
  select campaign, unit, from_on,
    lead(from_on, 1, date 'infinity') over (partition by campaign, unit order by from_on) as until_on
  from begun
)
select
  walk.campaign, 'now' as structure, walk.unit, walk.from_on, stretch.until_on, walk.place, walk.tier,
  sum(walk.share)::decimal(13, 12) as share
from walk
join stretch
  on stretch.campaign = walk.campaign and stretch.unit = walk.unit and stretch.from_on = walk.from_on
left join step
  on step.campaign = walk.campaign and step.unit = walk.place and step.day = walk.from_on
where step.unit is null
group by walk.campaign, walk.unit, walk.from_on, stretch.until_on, walk.place, walk.tier
union all
select
  campaign, 'then' as structure, unit, date '-infinity' as from_on, date 'infinity' as until_on,
  unit as place, tier, 1::decimal(13, 12) as share
from staging.unit
order by 1, 2, 3, 4, 6, 7;
