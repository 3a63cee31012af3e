-- One row per report that a unit owes: the unit exists on the last day of the period.
-- Key: campaign, form, period, unit.
create table marts.expected_report as
select
  period.campaign, period.form, period.period, unit.unit, unit.tier,
  period.start_on, period.end_on, period.due_on
from staging.report_period as period
join staging.form_reporter as reporter
  on reporter.campaign = period.campaign and reporter.form = period.form
join staging.unit as unit
  on unit.campaign = period.campaign
  and unit.kind = reporter.kind
  and coalesce(unit.valid_from <= period.end_on, true)
  and coalesce(unit.valid_to >= period.end_on, true)
order by period.campaign, period.form, period.period, unit.unit;
