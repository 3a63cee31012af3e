-- No two values for the same field and item of a report version, nor a value for all beside those of items.
select campaign, form, period, unit, version, field
from marts.observation
group by campaign, form, period, unit, version, field
having count(cell) > greatest(count(distinct item), 1);
