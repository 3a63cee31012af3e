-- One row per stretch of time for which an indicator is shown: the whole campaign, a phase, a reporting period.
-- Open ends are filled with the first and last day of the calendar.
-- Key: campaign, indicator, window_kind, window_id.
create table marts.indicator_window as
with stretch as (
  select campaign, null as form, 'whole' as window_kind, '' as window_id, start_on, end_on
  from staging.campaign
  union all
  select campaign, null as form, 'phase' as window_kind, phase as window_id, start_on, end_on
  from staging.phase
  union all
  select campaign, form, 'period' as window_kind, period as window_id, start_on, end_on
  from staging.report_period
)
select
  indicator.campaign, indicator.indicator, stretch.window_kind, stretch.window_id,
  coalesce(stretch.start_on, date '0001-01-01') as start_on,
  coalesce(stretch.end_on, date '9999-12-31') as end_on
from staging.indicator as indicator
join stretch
  on stretch.campaign = indicator.campaign
  and (stretch.form is null or stretch.form = indicator.form)
order by indicator.campaign, indicator.indicator, stretch.window_kind, stretch.window_id;
