-- No two values for the same field of a report version.
select campaign, form, period, unit, version, field
from marts.observation
group by campaign, form, period, unit, version, field
having count(cell) > 1;
