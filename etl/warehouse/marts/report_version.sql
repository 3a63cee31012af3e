-- One row per distinct content that a unit sent for a form and period, with the time in which it stood.
-- Key: campaign, form, period, unit, version.
create table marts.report_version as
select campaign, form, period, unit, version, submission, known_from, known_until, received_on
from staging.report_version
order by campaign, form, period, unit, version;
