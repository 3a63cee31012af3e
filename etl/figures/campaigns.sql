-- One row per campaign in the snapshot.
select campaign, body
from raw.campaign
order by campaign;
