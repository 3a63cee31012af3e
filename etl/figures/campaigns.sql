-- One row per campaign in the snapshot; key: campaign.
with received as (
  select campaign, max(received_at) as received_until, bool_or(is_sample) as has_sample
  from staging.submission
  group by campaign
)
select
  campaign.campaign, campaign.body,
  received.received_until::varchar as received_until,
  coalesce(received.has_sample, false) as has_sample
from raw.campaign as campaign
left join received on received.campaign = campaign.campaign
order by campaign.campaign;
