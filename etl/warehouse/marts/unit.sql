-- One row per unit. Key: campaign, unit.
create table marts.unit as
select campaign, unit, kind, tier, parent is null as is_root, valid_from, valid_to
from staging.unit
order by campaign, unit;
