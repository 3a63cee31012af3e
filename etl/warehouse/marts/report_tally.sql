-- One row per indicator of reports, window and unit: its reports due by the day, and those of them on time.
-- Parameters: what asked_window takes, the day the figures speak for, the instant (UTC) up to which arrivals are known.
create macro marts.report_tally(p_campaign, p_indicator, p_with_tracked, p_window_kind, p_as_of, p_known_at) as table
select
  span.indicator, span.window_kind, span.window_id, status.unit,
  count(status.period) filter (where status.status = 'on_time') as on_time_count,
  count(status.period) filter (where status.status <> 'not_due') as due_count
from marts.asked_window(p_campaign, p_indicator, p_with_tracked, p_window_kind) as span
join staging.indicator as indicator
  on indicator.campaign = span.campaign and indicator.indicator = span.indicator
join marts.report_status(p_campaign, p_as_of, p_known_at) as status
  on status.form = indicator.form
  and status.end_on between span.start_on and span.end_on
where span.campaign = p_campaign and indicator.kind = 'reports_on_time'
group by span.indicator, span.window_kind, span.window_id, status.unit;
