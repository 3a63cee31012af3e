-- One row per field that an indicator reads, with how its values add up over the periods of a window.
-- Key: campaign, indicator, field.
create table marts.indicator_field as
with used as (
  select campaign, indicator, field from staging.indicator_component
  union
  select campaign, indicator, event_field as field from staging.indicator where event_field is not null
  union
  select campaign, indicator, held_field as field from staging.indicator where held_field is not null
  union
  select campaign, indicator, deadline_field as field from staging.indicator where deadline_field is not null
)
select
  used.campaign, used.indicator, indicator.form, used.field,
  field.measure = 'flow' and not field.is_cumulative as is_summed
from used
join staging.indicator as indicator using (campaign, indicator)
join staging.field as field
  on field.campaign = used.campaign and field.form = indicator.form and field.field = used.field
order by used.campaign, used.indicator, used.field;
