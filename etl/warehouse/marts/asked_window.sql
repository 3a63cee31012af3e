-- One row per breakdown and indicator in a window that it asks for.
-- Parameters: the campaign; a list of breakdowns; whether tracked items are among all indicators.
create macro marts.asked_window(p_campaign, p_breakdowns, p_with_tracked) as table
select
  asked.breakdown, asked.grouping,
  named.indicator_window, named.indicator, named.ordinal, named.window_id, named.start_on, named.end_on
from (
  select
    breakdown, marts.grouping_of(breakdown) as grouping, marts.window_kind_of(breakdown) as window_kind,
    marts.indicator_of(breakdown) as indicator, marts.window_of(breakdown) as window_id
  from (select unnest(p_breakdowns) as breakdown)
) as asked
join marts.indicator_window as named
  on named.window_kind = asked.window_kind
  and (named.window_id = asked.window_id or asked.window_id = '')
  and (named.indicator = asked.indicator or asked.indicator = '*' and (p_with_tracked or not named.is_tracked))
where named.campaign = p_campaign;
