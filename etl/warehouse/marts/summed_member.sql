-- The members of parts that are more than a unit. Key: part, unit, from_on.
create view marts.summed_member as
select campaign, part, unit, from_on, until_on, share
from marts.part_member
where not is_unit;
