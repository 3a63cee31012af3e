-- One row per observation that an indicator's figure rests on, within a window: every period's for a flow, the last
-- one's for a stock or a cumulative value, with all items where the report is a list.
-- Parameters: the campaign, the indicator, whole, phase or period, a list of units or null for any, the day the figures
-- speak for, the instant (UTC) up to which arrivals are known.
create macro marts.field_source(p_campaign, p_indicator, p_window_kind, p_units, p_as_of, p_known_at) as table
select
  span.window_id, observation.unit, observation.field, observation.item, observation.period,
  observation.submission, observation.sheet, observation.cell, observation.shown
from marts.field_value(p_campaign, [p_indicator], [p_window_kind], p_units, p_known_at) as value
join marts.window_period as span on span.span = value.span and coalesce(span.period = value.period, true)
join marts.reported_value as reported
  on reported.campaign = span.campaign and reported.form = span.form
  and reported.period = span.period and reported.unit = value.unit and reported.field = value.field
join marts.observation as observation
  on observation.campaign = reported.campaign and observation.form = reported.form
  and observation.period = reported.period and observation.unit = reported.unit
  and observation.version = reported.version and observation.field = reported.field
where (p_units is null or reported.unit between list_min(p_units) and list_max(p_units))
  and (p_units is null or observation.unit between list_min(p_units) and list_max(p_units))
  and value.from_on <= p_as_of
  and value.until_on > p_as_of
  and reported.seen_on <= p_as_of
  and reported.known_from <= p_known_at
  and reported.known_until > p_known_at;
