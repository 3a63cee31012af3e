-- Exactly one version of a report stands at the end.
select campaign, form, period, unit
from marts.report_version
group by campaign, form, period, unit
having count(version) - count(known_until) <> 1;
