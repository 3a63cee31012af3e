-- No two values for the same field of a report version.
select campaign, form, period, unit, submission, field
from marts.observation
group by campaign, form, period, unit, submission, field
having count(cell) > 1;
