-- One row per indicator, window and unit to which the plan applies the indicator at that moment.
-- `state`: counted, excluded (an impossible value), not_reported, not_due, not_measured (no report falls in the window,
-- or what is measured can no longer happen).
-- A unit that has ended leaves at once, except from what is summed over periods: there its periods stay.
-- `is_carried`: the value is of an earlier period than the last one that has ended.
-- numerator, denominator: as reported. rollup_numerator, rollup_denominator: what enters every sum above.
-- Parameters: what asked_window takes, the day the figures speak for, the instant (UTC) up to which arrivals are known.
create macro marts.unit_fact(p_campaign, p_indicator, p_with_tracked, p_window_kind, p_as_of, p_known_at) as table
with field_value as (
  select
    indicator, window_kind, window_id, unit, field,
    case when count(number) > 0 then sum(number)::decimal(20, 4) end as number,
    max(period_end_on) as period_end_on,
    max(day) as day,
    bool_and(answer) as answer,
    bool_or(is_excluded) as is_excluded
  from marts.field_source(p_campaign, p_indicator, p_with_tracked, p_window_kind, p_as_of, p_known_at)
  group by indicator, window_kind, window_id, unit, field
),
summing as (
  select used.campaign, used.indicator
  from marts.indicator_field as used
  where used.campaign = p_campaign
  group by used.campaign, used.indicator
  having bool_and(used.is_summed)
  union
  select campaign, indicator from staging.indicator
  where campaign = p_campaign and kind = 'reports_on_time'
),
applied as (
  select
    span.campaign, span.indicator, span.window_kind, span.window_id,
    least(span.end_on, p_as_of) as moment,
    indicator.kind, indicator.form, indicator.event_field, indicator.held_field, indicator.deadline_field,
    indicator.milestone, unit.unit, unit.tier
  from marts.asked_window(p_campaign, p_indicator, p_with_tracked, p_window_kind) as span
  join staging.indicator as indicator
    on indicator.campaign = span.campaign and indicator.indicator = span.indicator
  join staging.indicator_scope as scope
    on scope.campaign = span.campaign and scope.indicator = span.indicator
  join staging.unit as unit
    on unit.campaign = span.campaign
    and unit.kind = scope.kind
    and coalesce(unit.valid_from <= greatest(least(span.end_on, p_as_of), span.start_on), true)
  left join summing on summing.campaign = span.campaign and summing.indicator = span.indicator
  where span.campaign = p_campaign
    and coalesce(
      unit.valid_to >= case
        when summing.indicator is null then greatest(least(span.end_on, p_as_of), span.start_on)
        else span.start_on
      end,
      true
    )
),
owed as (
  select
    span.indicator, span.window_kind, span.window_id, expected.unit,
    bool_or(coalesce(expected.due_on < p_as_of, expected.end_on < p_as_of)) as is_due,
    max(expected.end_on) filter (where expected.end_on <= p_as_of) as last_end_on
  from marts.asked_window(p_campaign, p_indicator, p_with_tracked, p_window_kind) as span
  join staging.indicator as indicator
    on indicator.campaign = span.campaign and indicator.indicator = span.indicator
  join marts.expected_report as expected
    on expected.campaign = span.campaign
    and expected.form = indicator.form
    and expected.end_on between span.start_on and span.end_on
  where span.campaign = p_campaign
  group by span.indicator, span.window_kind, span.window_id, expected.unit
),
told as (
  select indicator, window_kind, window_id, unit, max(period_end_on) as period_end_on
  from field_value
  group by indicator, window_kind, window_id, unit
),
component_value as (
  select
    component.indicator, value.window_kind, value.window_id, value.unit, component.side, component.weight,
    case component.condition
      when 'yes' then value.answer::integer
      when 'at_least' then (value.number >= component.threshold)::integer
      when 'reported' then 1
      else value.number
    end as amount,
    value.is_excluded
  from staging.indicator_component as component
  join field_value as value
    on value.indicator = component.indicator and value.field = component.field
  where component.campaign = p_campaign
),
component_count as (
  select indicator, side, count(field) as component_count
  from staging.indicator_component
  where campaign = p_campaign
  group by indicator, side
),
side_value as (
  select
    value.indicator, value.window_kind, value.window_id, value.unit, value.side,
    case when count(value.amount) = any_value(counted.component_count)
      then sum(value.weight * value.amount)::decimal(20, 4) end as total,
    case when count(value.amount) = any_value(counted.component_count) then min(value.amount) end as smallest,
    bool_or(value.is_excluded) as is_excluded
  from component_value as value
  join component_count as counted on counted.indicator = value.indicator and counted.side = value.side
  group by value.indicator, value.window_kind, value.window_id, value.unit, value.side
),
event as (
  select
    applied.indicator, applied.window_kind, applied.window_id, applied.unit,
    happened.day as event_on,
    held.answer as is_held,
    coalesce(own.day, milestone.last_on) as deadline_on,
    milestone.first_on,
    coalesce(happened.is_excluded, false) or coalesce(held.is_excluded, false)
      or coalesce(own.is_excluded, false) as is_excluded,
    coalesce(milestone.is_moot, false) as is_moot
  from applied
  left join field_value as happened
    on happened.indicator = applied.indicator and happened.window_kind = applied.window_kind
    and happened.window_id = applied.window_id and happened.unit = applied.unit
    and happened.field = applied.event_field
  left join field_value as held
    on held.indicator = applied.indicator and held.window_kind = applied.window_kind
    and held.window_id = applied.window_id and held.unit = applied.unit
    and held.field = applied.held_field
  left join field_value as own
    on own.indicator = applied.indicator and own.window_kind = applied.window_kind
    and own.window_id = applied.window_id and own.unit = applied.unit
    and own.field = applied.deadline_field
  left join staging.milestone_day as milestone
    on milestone.campaign = applied.campaign and milestone.milestone = applied.milestone
    and milestone.tier = applied.tier
  where applied.kind = 'on_schedule'
),
measured as (
  select
    applied.campaign, applied.indicator, applied.window_kind, applied.window_id, applied.unit,
    applied.tier, applied.kind,
    owed.unit is not null and not coalesce(event.is_moot, false) as is_measured,
    coalesce(owed.is_due, false) as is_report_due,
    coalesce(summing.indicator is null and told.period_end_on < owed.last_end_on, false) as is_carried,
    coalesce(top.is_excluded, false) or coalesce(bottom.is_excluded, false)
      or coalesce(event.is_excluded, false) as is_excluded,
    case applied.kind
      when 'share_of_units' then top.smallest
      when 'ratio_of_sums' then top.total
      when 'cap' then top.total
      when 'count' then top.total
      when 'reports_on_time' then tally.on_time_count
      when 'on_schedule' then
        case
          when event.event_on <= applied.moment then (
            coalesce(event.event_on <= event.deadline_on, true) and coalesce(event.event_on >= event.first_on, true)
          )::integer
          when event.event_on is null and event.is_held then null
          when event.event_on is not null or not event.is_held then 0
        end
    end as numerator,
    case applied.kind
      when 'ratio_of_sums' then bottom.total
      when 'cap' then bottom.total
      when 'reports_on_time' then tally.due_count
      when 'share_of_units' then 1
      when 'on_schedule' then 1
    end as denominator,
    case applied.kind
      when 'on_schedule' then
        not coalesce(event.event_on <= applied.moment, false)
        and not coalesce(event.deadline_on <= applied.moment, false)
      when 'reports_on_time' then coalesce(tally.due_count, 0) = 0
      else false
    end as is_ahead
  from applied
  left join owed
    on owed.indicator = applied.indicator and owed.window_kind = applied.window_kind
    and owed.window_id = applied.window_id and owed.unit = applied.unit
  left join summing on summing.campaign = applied.campaign and summing.indicator = applied.indicator
  left join told
    on told.indicator = applied.indicator and told.window_kind = applied.window_kind
    and told.window_id = applied.window_id and told.unit = applied.unit
  left join side_value as top
    on top.indicator = applied.indicator and top.window_kind = applied.window_kind
    and top.window_id = applied.window_id and top.unit = applied.unit and top.side = 'numerator'
  left join side_value as bottom
    on bottom.indicator = applied.indicator and bottom.window_kind = applied.window_kind
    and bottom.window_id = applied.window_id and bottom.unit = applied.unit and bottom.side = 'denominator'
  left join event
    on event.indicator = applied.indicator and event.window_kind = applied.window_kind
    and event.window_id = applied.window_id and event.unit = applied.unit
  left join marts.report_tally(p_campaign, p_indicator, p_with_tracked, p_window_kind, p_as_of, p_known_at) as tally
    on tally.indicator = applied.indicator and tally.window_kind = applied.window_kind
    and tally.window_id = applied.window_id and tally.unit = applied.unit
),
judged as (
  select
    measured.campaign, measured.indicator, measured.window_kind, measured.window_id, measured.unit,
    measured.tier, measured.kind, measured.is_report_due, measured.is_carried, measured.numerator,
    measured.denominator,
    case
      when not is_measured then 'not_measured'
      when is_ahead then 'not_due'
      when is_excluded then 'excluded'
      when numerator is not null and (denominator is not null or kind = 'count') then 'counted'
      else 'not_reported'
    end as state
  from measured
),
aimed as (
  select
    judged.campaign, judged.indicator, judged.window_kind, judged.window_id, judged.unit,
    target.operator, target.percent, target.is_stated
  from judged
  join staging.target as target
    on target.campaign = judged.campaign
    and target.indicator = judged.indicator
    and coalesce(target.tier = judged.tier, true)
    and (target.phase is null or (judged.window_kind = 'phase' and target.phase = judged.window_id))
  qualify row_number() over (
    partition by judged.indicator, judged.window_kind, judged.window_id, judged.unit
    order by target.tier is null, target.phase is null
  ) = 1
)
select
  judged.campaign, judged.indicator, judged.window_kind, judged.window_id, judged.unit, judged.tier,
  judged.kind, judged.state, judged.is_report_due,
  judged.is_carried and judged.state = 'counted' as is_carried,
  judged.numerator::decimal(20, 4) as numerator,
  judged.denominator::decimal(20, 4) as denominator,
  case when judged.state = 'counted' then judged.numerator end::decimal(20, 4) as rollup_numerator,
  case
    when judged.kind not in ('share_of_units', 'on_schedule')
      then case when judged.state = 'counted' then judged.denominator end
    when judged.state not in ('not_measured', 'not_due') then 1
  end::decimal(20, 4) as rollup_denominator,
  aimed.operator, aimed.percent, aimed.is_stated
from judged
left join aimed
  on aimed.indicator = judged.indicator and aimed.window_kind = judged.window_kind
  and aimed.window_id = judged.window_id and aimed.unit = judged.unit;
