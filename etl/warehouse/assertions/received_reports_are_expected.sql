-- A report that stands is one that its unit owes, so that no rate can pass one hundred percent.
select version.campaign, version.form, version.period, version.unit
from marts.report_version as version
left join marts.expected_report as expected
  on expected.campaign = version.campaign and expected.form = version.form
  and expected.period = version.period and expected.unit = version.unit
where expected.unit is null;
