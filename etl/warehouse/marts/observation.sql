-- One row per value of a report version, with the cell it came from and the time in which it stood; where the report is
-- a list, one row per item that counts; those of a unit lie together. Key: campaign, form, period, unit, version, field, item (null outside lists).
create table marts.observation as
select
  version.campaign, version.form, version.period, version.unit, version.version, version.submission,
  observation.field, observation.item,
  period.start_on as period_start_on,
  period.end_on as period_end_on,
  version.received_on, version.known_from, version.known_until,
  observation.number, observation.day, observation.answer, observation.is_excluded,
  observation.sheet, observation.cell, observation.shown
from staging.report_version as version
join staging.observation as observation
  on observation.campaign = version.campaign
  and observation.version = version.version
  and observation.unit = version.unit
  and observation.form = version.form
  and observation.period = version.period
join staging.report_period as period
  on period.campaign = version.campaign
  and period.form = version.form
  and period.period = version.period
order by
  version.campaign, version.unit, version.form, version.period, version.version, observation.field,
  observation.item;
