-- What a unit tells of an indicator in a window is one thing on every day.
select scope, unit, from_on
from marts.unit_standing
group by scope, unit, from_on
having count(until_on) > 1 or min(until_on) <= from_on;
