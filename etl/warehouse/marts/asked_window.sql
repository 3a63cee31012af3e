-- One row per breakdown and indicator in a window that it asks for.
-- A breakdown is a grouping (as marts.asked_part takes it), whole, phase or period, an indicator or *, and a window of
-- that kind (none: every one), with colons between.
-- Parameters: the campaign; a list of breakdowns; whether tracked items are among all indicators.
create macro marts.asked_window(p_campaign, p_breakdowns, p_with_tracked) as table
select
  breakdown.breakdown, breakdown.grouping,
  named.indicator_window, named.indicator, named.ordinal, named.window_id, named.start_on, named.end_on
from (
  select
    breakdown, split_part(breakdown, ':', 1) as grouping, split_part(breakdown, ':', 2) as window_kind,
    split_part(breakdown, ':', 3) as indicator, split_part(breakdown, ':', 4) as window_id
  from (select unnest(p_breakdowns) as breakdown)
) as breakdown
join marts.indicator_window as named
  on named.window_kind = breakdown.window_kind
  and (named.window_id = breakdown.window_id or breakdown.window_id = '')
  and (named.indicator = breakdown.indicator or breakdown.indicator = '*' and (p_with_tracked or not named.is_tracked))
where named.campaign = p_campaign;
