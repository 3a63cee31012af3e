-- The rows of indicator_window that a question is about.
-- Parameters: the campaign; an indicator, or null for all, tracked items only where asked; whole, phase or period.
create macro marts.asked_window(p_campaign, p_indicator, p_with_tracked, p_window_kind) as table
select span.campaign, span.indicator, span.window_kind, span.window_id, span.start_on, span.end_on
from marts.indicator_window as span
join staging.indicator as indicator
  on indicator.campaign = span.campaign and indicator.indicator = span.indicator
where
  span.campaign = p_campaign
  and span.window_kind = p_window_kind
  and coalesce(span.indicator = p_indicator, p_with_tracked or not indicator.is_tracked);
