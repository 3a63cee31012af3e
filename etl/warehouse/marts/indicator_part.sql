-- One row per field that an indicator reads and what it reads it for: a side of the ratio, the event, whether it was
-- held, the unit's own deadline. `is_summed`: its values add up over the periods of a window; else the last one stands.
-- Key: campaign, indicator, role, field.
create table marts.indicator_part as
with part as (
  select campaign, indicator, side as role, field, condition, threshold, weight
  from staging.indicator_component
  union all
  select campaign, indicator, 'event' as role, event_field as field, null, null, null
  from staging.indicator
  where event_field is not null
  union all
  select campaign, indicator, 'held' as role, held_field as field, null, null, null
  from staging.indicator
  where held_field is not null
  union all
  select campaign, indicator, 'deadline' as role, deadline_field as field, null, null, null
  from staging.indicator
  where deadline_field is not null
)
select
  part.campaign, part.indicator, part.role, indicator.form, part.field, part.condition, part.threshold, part.weight,
  field.measure = 'flow' and not field.is_cumulative as is_summed
from part
join staging.indicator as indicator
  on indicator.campaign = part.campaign and indicator.indicator = part.indicator
join staging.field as field
  on field.campaign = part.campaign and field.form = indicator.form and field.field = part.field
order by part.campaign, part.indicator, part.role, part.field;
