-- Every unit climbs to the one root of its campaign.
select campaign, count(unit) as root_count
from staging.unit
where parent is null
group by campaign
having count(unit) <> 1;
