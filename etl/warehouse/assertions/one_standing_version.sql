-- At most one version of a report stands at the end: none where all were withdrawn.
select campaign, form, period, unit
from marts.report_version
group by campaign, form, period, unit
having count(version) - count(known_until) > 1;
