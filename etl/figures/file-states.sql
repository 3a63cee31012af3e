-- One row per state of the received files of a campaign.
select state, count(*) as files
from marts.file
where campaign = $campaign
group by state
order by state;
