-- One row per unit that ended and unit that went on from it, with the share that went there; none where none did.
-- Key: campaign, from_unit, to_unit.
create table marts.unit_event as
select campaign, happened_on, kind, from_unit, to_unit, share
from staging.unit_event
order by campaign, from_unit, to_unit;
