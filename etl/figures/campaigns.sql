-- One row per campaign in the snapshot; key: campaign.
with latest as (
  select campaign, max(received_at) as received_until
  from staging.submission
  group by campaign
)
select campaign.campaign, campaign.body, latest.received_until::varchar as received_until
from raw.campaign as campaign
left join latest on latest.campaign = campaign.campaign
order by campaign.campaign;
