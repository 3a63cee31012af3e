-- One row per indicator and window. Key: indicator_window; and campaign, indicator, window_kind, window_id.
create table marts.indicator_window as
select distinct
  scope.indicator_window, scope.campaign, scope.indicator, scope.window_kind, scope.window_id,
  scope.start_on, scope.end_on, scope.is_tracked, indicator.ordinal
from marts.indicator_scope as scope
join marts.indicator as indicator
  on indicator.campaign = scope.campaign and indicator.indicator = scope.indicator
order by scope.indicator_window;
