-- What became of the reports that are owed, all arrivals known. Key: campaign, form, period, unit, from_on.
create view marts.known_status as
select campaign, form, period, unit, tier, end_on, from_on, until_on, status, is_corrected_after_due
from marts.report_status
where known_from <= marts.all_known()
  and known_until > marts.all_known();

-- The same on a day, as known at an instant (UTC).
create macro marts.status_on(p_campaign, p_as_of, p_known_at) as table
select campaign, form, period, unit, tier, end_on, from_on, until_on, status, is_corrected_after_due
from marts.report_status
where campaign = p_campaign
  and from_on <= p_as_of
  and until_on > p_as_of
  and known_from <= p_known_at
  and known_until > p_known_at;
