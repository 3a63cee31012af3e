-- One row per scope (indicator, window, kind of units), unit and stretch of days for which what its reports tell stays
-- the same.
-- Parameters, null for any: the campaign, a list of indicators (* is all of them), a list of whole, phase, period; the
-- instant (UTC) up to which arrivals are known.
-- numerator, denominator: the sides as reported, null where a part of them is missing; for reports, those on time and
-- those due.
-- event_on, is_held, deadline_on: of an event. first_due_on: the first day by which a report of the window was due;
-- null: none is owed.
-- A stretch ends before until_on.
create macro marts.unit_measured(p_campaign, p_indicators, p_window_kinds, p_known_at) as table
with value as materialized (
  select span, unit, field, from_on, next_end_on, number, day, answer, is_excluded
  from marts.field_value(p_campaign, p_indicators, p_window_kinds, null, p_known_at)
),
moment as (
  select distinct span, unit, from_on
  from value
),
part as (
  select
    span.span, part.indicator, part.role, part.field, part.condition, part.threshold, part.weight
  from marts.form_window as span
  join marts.indicator_part as part on part.campaign = span.campaign and part.form = span.form
  where p_indicators is null or list_has_any(p_indicators, [part.indicator, '*'])
),
asked as (
  select
    moment.span, moment.unit, moment.from_on,
    part.indicator, part.role, part.field, part.condition, part.threshold, part.weight
  from moment
  join part on part.span = moment.span
),
part_value as (
  select
    asked.span, asked.indicator, asked.unit, asked.from_on, asked.role, asked.weight,
    case asked.condition
      when 'yes' then value.answer::integer
      when 'at_least' then (value.number >= asked.threshold)::integer
      when 'reported' then case when value.field is not null then 1 end
      else value.number
    end as amount,
    value.day, value.answer, value.is_excluded, value.next_end_on
  from asked
  asof left join value
    on value.span = asked.span and value.unit = asked.unit and value.field = asked.field
    and value.from_on <= asked.from_on
),
told as (
  select
    span, indicator, unit, from_on,
    case when count(amount) filter (where role = 'numerator') = count(role) filter (where role = 'numerator')
      then sum(weight * amount) filter (where role = 'numerator') end::decimal(20, 4) as numerator,
    case when count(amount) filter (where role = 'numerator') = count(role) filter (where role = 'numerator')
      then min(amount) filter (where role = 'numerator') end as smallest,
    case when count(amount) filter (where role = 'denominator') = count(role) filter (where role = 'denominator')
      then sum(weight * amount) filter (where role = 'denominator') end::decimal(20, 4) as denominator,
    max(day) filter (where role = 'event') as event_on,
    bool_and(answer) filter (where role = 'held') as is_held,
    max(day) filter (where role = 'deadline') as deadline_on,
    coalesce(bool_or(is_excluded), false) as is_excluded,
    max(next_end_on) as next_end_on
  from part_value
  group by span, indicator, unit, from_on
),
report_change as (
  select
    span.span, indicator.indicator, status.unit, change.day,
    change.sign * (status.status = 'on_time')::integer as on_time_count,
    change.sign * (status.status <> 'not_due')::integer as due_count
  from marts.indicator as indicator
  join marts.window_period as span on span.campaign = indicator.campaign and span.form = indicator.form
  join marts.report_status as status
    on status.campaign = span.campaign and status.form = span.form and status.period = span.period
  cross join lateral (
    select status.from_on as day, 1 as sign
    union all
    select status.until_on as day, -1 as sign
  ) as change
  where indicator.kind = 'reports_on_time'
    and (p_campaign is null or indicator.campaign = p_campaign)
    and (p_indicators is null or list_has_any(p_indicators, [indicator.indicator, '*']))
    and (p_window_kinds is null or list_contains(p_window_kinds, span.window_kind))
    and status.known_from <= p_known_at
    and status.known_until > p_known_at
),
tally as (
  select distinct
    span, indicator, unit, day as from_on,
    sum(on_time_count) over passed as on_time_count,
    sum(due_count) over passed as due_count
  from report_change
  where day < date 'infinity'
  window passed as (
    partition by span, indicator, unit order by day
    range between unbounded preceding and current row
  )
),
owed as (
  select span.span, expected.unit,
    min(coalesce(expected.due_on, expected.end_on)) as first_due_on
  from marts.window_period as span
  join marts.expected_report as expected
    on expected.campaign = span.campaign and expected.form = span.form and expected.period = span.period
  where (p_campaign is null or span.campaign = p_campaign)
    and (p_window_kinds is null or list_contains(p_window_kinds, span.window_kind))
  group by span.span, expected.unit
),
applied as (
  select
    scope.scope, scope.span, scope.indicator, unit.unit,
    unit.valid_from, unit.valid_to, scope.kind, owed.first_due_on
  from marts.indicator_scope as scope
  join marts.unit as unit
    on unit.campaign = scope.campaign and unit.kind = scope.unit_kind
    and coalesce(unit.valid_from <= scope.end_on, true)
    and coalesce(unit.valid_to >= scope.start_on, true)
  left join owed on owed.span = scope.span and owed.unit = unit.unit
  where (p_campaign is null or scope.campaign = p_campaign)
    and (p_indicators is null or list_has_any(p_indicators, [scope.indicator, '*']))
    and (p_window_kinds is null or list_contains(p_window_kinds, scope.window_kind))
),
state as (
  select
    span, indicator, unit, from_on,
    numerator, smallest, denominator, event_on, is_held, deadline_on, is_excluded, next_end_on
  from told
  union all
  select
    span, indicator, unit, from_on,
    on_time_count, null, due_count, null, null, null, false, null
  from tally
  union all
  select
    span, indicator, unit, date '-infinity' as from_on,
    null, null, null, null, null, null, false, null
  from applied
)
select
  applied.scope, applied.unit, applied.valid_from, applied.valid_to, applied.first_due_on,
  state.from_on,
  lead(state.from_on, 1, date 'infinity') over (
    partition by applied.scope, applied.unit order by state.from_on
  ) as until_on,
  case when applied.kind = 'share_of_units' then state.smallest else state.numerator end::decimal(18, 4)
    as numerator,
  state.denominator::decimal(18, 4) as denominator,
  state.event_on, state.is_held, state.deadline_on, state.is_excluded, state.next_end_on
from applied
join state
  on state.span = applied.span and state.indicator = applied.indicator and state.unit = applied.unit;
