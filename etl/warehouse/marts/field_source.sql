-- One row per observation that an indicator's figure rests on, within a window:
-- every period's for a flow, the last one's for a stock or a cumulative value.
-- A running period counts once its report has come in.
-- Parameters: what asked_window takes, the day the figures speak for, the instant (UTC) up to which arrivals are known.
create macro marts.field_source(p_campaign, p_indicator, p_with_tracked, p_window_kind, p_as_of, p_known_at) as table
with standing as (
  select
    span.indicator, span.window_kind, span.window_id, used.is_summed,
    observation.unit, observation.field, observation.form, observation.period, observation.period_end_on,
    observation.submission, observation.sheet, observation.cell, observation.shown,
    observation.number, observation.day, observation.answer, observation.is_excluded
  from marts.asked_window(p_campaign, p_indicator, p_with_tracked, p_window_kind) as span
  join marts.indicator_field as used
    on used.campaign = span.campaign and used.indicator = span.indicator
  join marts.observation as observation
    on observation.campaign = span.campaign
    and observation.form = used.form
    and observation.field = used.field
    and observation.period_end_on between span.start_on and span.end_on
  where
    span.campaign = p_campaign
    and observation.period_start_on <= p_as_of
    and (observation.period_end_on <= p_as_of or observation.received_on <= p_as_of)
    and observation.known_from <= p_known_at
    and coalesce(observation.known_until > p_known_at, true)
)
select
  indicator, window_kind, window_id, unit, field, form, period, period_end_on, submission, sheet, cell, shown,
  number, day, answer, is_excluded
from standing
qualify
  is_summed
  or row_number() over (
    partition by indicator, window_kind, window_id, unit, field
    order by period_end_on desc, period desc
  ) = 1;
