-- One row per window, unit and field and stretch of days for which its value stays the same: the sum over the periods
-- for a flow, the last period's for a stock or a cumulative value; `period`: that period.
-- Parameters, null for any: the campaign, a list of indicators that read it (* is all of them), a list of whole, phase,
-- period, a list of units; the instant (UTC) up to which arrivals are known.
create macro marts.field_value(p_campaign, p_indicators, p_window_kinds, p_units, p_known_at) as table
with used as (
  select distinct campaign, form, field, is_summed
  from marts.indicator_part
  where (p_campaign is null or campaign = p_campaign)
    and (p_indicators is null or list_has_any(p_indicators, [indicator, '*']))
),
placed as (
  select
    span.span, value.unit, value.field, used.is_summed,
    value.period, value.period_end_on, value.next_end_on, value.seen_on,
    value.number, value.day, value.answer, value.is_excluded
  from used
  join marts.reported_value as value
    on value.campaign = used.campaign and value.form = used.form and value.field = used.field
  join marts.window_period as span
    on span.campaign = value.campaign and span.form = value.form and span.period = value.period
  where (p_campaign is null or value.campaign = p_campaign)
    and (p_window_kinds is null or list_contains(p_window_kinds, span.window_kind))
    and (p_units is null or list_contains(p_units, value.unit))
    and (p_units is null or value.unit between list_min(p_units) and list_max(p_units))
    and value.known_from <= p_known_at
    and value.known_until > p_known_at
),
summed as (
  select
    span, unit, field, null as period,
    seen_on as from_on,
    lead(seen_on, 1, date 'infinity') over following as until_on,
    max(next_end_on) over seen as next_end_on,
    (sum(number) over seen)::decimal(20, 4) as number,
    max(day) over seen as day,
    bool_and(answer) over seen as answer,
    bool_or(is_excluded) over seen as is_excluded
  from placed
  where is_summed
  window
    following as (partition by span, unit, field order by seen_on),
    seen as (
      partition by span, unit, field order by seen_on
      range between unbounded preceding and current row
    )
),
last as (
  select
    span, unit, field, period,
    seen_on as from_on,
    coalesce(min(seen_on) over later, date 'infinity') as until_on,
    next_end_on, number, day, answer, is_excluded
  from placed
  where not is_summed
  window later as (
    partition by span, unit, field order by period_end_on, period
    rows between 1 following and unbounded following
  )
)
select span, unit, field, period, from_on, until_on, next_end_on, number, day, answer, is_excluded
from summed
where from_on < until_on
union all
select span, unit, field, period, from_on, until_on, next_end_on, number, day, answer, is_excluded
from last
where from_on < until_on;
