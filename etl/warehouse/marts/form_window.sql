-- One row per form and stretch of time for which its figures are shown: the whole campaign, a phase, a reporting period.
-- Open ends are filled with the first and last day of the calendar.
-- Key: span; and campaign, form, window_kind, window_id.
create table marts.form_window as
with form as (
  select distinct campaign, form
  from staging.report_period
  union
  select distinct campaign, form
  from staging.indicator
),
stretch as (
  select form.campaign, form.form, 'whole' as window_kind, '' as window_id, campaign.start_on, campaign.end_on
  from form
  join staging.campaign as campaign on campaign.campaign = form.campaign
  union all
  select form.campaign, form.form, 'phase' as window_kind, phase.phase as window_id, phase.start_on, phase.end_on
  from form
  join staging.phase as phase on phase.campaign = form.campaign
  union all
  select campaign, form, 'period' as window_kind, period as window_id, start_on, end_on
  from staging.report_period
)
select
  (row_number() over (order by campaign, form, window_kind, window_id))::integer as span,
  campaign, form, window_kind, window_id,
  coalesce(start_on, date '0001-01-01') as start_on,
  coalesce(end_on, date '9999-12-31') as end_on
from stretch
order by span;
