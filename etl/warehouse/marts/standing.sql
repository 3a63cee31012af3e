-- The day, if it lies after the first and before the last of these.
create macro marts.day_within(day, first_on, last_on) as
  case when day > first_on and day < last_on then day::date end;

-- One row per scope (indicator, window, kind of units), unit to which the plan applies it and stretch of days on which its
-- figure stands the same.
-- `state`: counted, excluded (an impossible value), not_reported, not_due, not_measured (no report falls in the window,
-- or what is measured can no longer happen).
-- A unit that has ended leaves at once, except from what is summed over periods: there its periods stay.
-- `is_report_due`: a report of the window was due before. `is_carried`: the value is of an earlier period than the last
-- one that has ended.
-- numerator, denominator: as reported. rollup_numerator, rollup_denominator: what enters every sum above.
-- Parameters, null for any: the campaign, a list of indicators (* is all of them), a list of whole, phase, period, a day
-- that the stretches must hold; the instant (UTC) up to which arrivals are known.
-- A stretch ends before until_on.
create macro marts.standing(p_campaign, p_indicators, p_window_kinds, p_day, p_known_at) as table
with told as (
  select
    state.scope, state.unit, state.valid_from, state.valid_to, state.first_due_on, state.from_on, state.until_on,
    state.numerator, state.denominator, state.event_on, state.is_held, state.is_excluded,
    coalesce(state.deadline_on, scope.last_on) as deadline_on,
    case when not scope.is_summed then state.next_end_on end as next_end_on,
    least(state.until_on, scope.end_on + 1) as last_turn_on,
    scope.kind, scope.is_summed, scope.is_moot, scope.start_on, scope.end_on, scope.first_on
  from marts.unit_measured(p_campaign, p_indicators, p_window_kinds, p_known_at) as state
  join marts.indicator_scope as scope on scope.scope = state.scope
  where p_day is null or (state.from_on <= p_day and state.until_on > p_day)
),
turned as (
  select
    *,
    list_sort(list_distinct([
      from_on,
      marts.day_within(first_due_on + 1, from_on, until_on),
      marts.day_within(next_end_on, from_on, last_turn_on),
      marts.day_within(event_on, from_on, last_turn_on),
      marts.day_within(deadline_on, from_on, last_turn_on),
      marts.day_within(valid_from, from_on, last_turn_on),
      marts.day_within(valid_to + 1, from_on, last_turn_on)
    ])) as days
  from told
),
stretch as (
  select
    scope, unit, valid_from, valid_to, first_due_on, numerator, denominator, event_on, is_held, is_excluded,
    deadline_on, next_end_on, kind, is_summed, is_moot, start_on, end_on, first_on,
    unnest(days) as from_on,
    unnest(list_append(days[2:], until_on)) as until_on
  from turned
),
placed as (
  select *, least(end_on, from_on) as moment, greatest(least(end_on, from_on), start_on) as alive_on
  from stretch
),
measured as (
  select
    scope, unit, from_on, until_on, kind, is_excluded,
    first_due_on is not null and not is_moot as is_measured,
    coalesce(first_due_on < from_on, false) as is_report_due,
    coalesce(next_end_on <= moment, false) as is_carried,
    case
      when kind <> 'on_schedule' then numerator
      when event_on <= moment then
        (coalesce(event_on <= deadline_on, true) and coalesce(event_on >= first_on, true))::integer
      when event_on is null and is_held then null
      when event_on is not null or not is_held then 0
    end as numerator,
    case when kind in ('share_of_units', 'on_schedule') then 1 else denominator end as denominator,
    case kind
      when 'on_schedule' then not coalesce(event_on <= moment, false) and not coalesce(deadline_on <= moment, false)
      when 'reports_on_time' then coalesce(denominator, 0) = 0
      else false
    end as is_ahead
  from placed
  where (p_day is null or (from_on <= p_day and until_on > p_day))
    and coalesce(valid_from <= alive_on, true)
    and coalesce(valid_to >= case when is_summed then start_on else alive_on end, true)
),
judged as (
  select
    scope, unit, from_on, until_on, kind, is_report_due, is_carried, numerator, denominator,
    case
      when not is_measured then 'not_measured'
      when is_ahead then 'not_due'
      when is_excluded then 'excluded'
      when numerator is not null and (denominator is not null or kind = 'count') then 'counted'
      else 'not_reported'
    end as state
  from measured
)
select
  scope, unit, from_on, until_on, state, is_report_due,
  is_carried and state = 'counted' as is_carried,
  numerator::decimal(18, 4) as numerator,
  denominator::decimal(18, 4) as denominator,
  case when state = 'counted' then numerator end::decimal(18, 4) as rollup_numerator,
  case
    when state = 'counted' then denominator
    when kind in ('share_of_units', 'on_schedule') and state not in ('not_measured', 'not_due') then 1
  end::decimal(18, 4) as rollup_denominator
from judged;
