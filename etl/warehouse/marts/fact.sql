-- One row per breakdown, node, scope (indicator, window, kind of units) and unit to which the plan applies the indicator
-- at that moment, or bundle of units that are alike (`unit` is null).
-- `state`: counted, excluded (an impossible value), not_reported, not_due, not_measured (no report falls in the window,
-- or what is measured can no longer happen).
-- A unit that has ended leaves at once, except from what is summed over periods: there its periods stay.
-- `is_carried`: the value is of an earlier period than the last one that has ended.
-- numerator, denominator: as reported. rollup_numerator, rollup_denominator: what enters every sum above. All by the
-- unit's share.
-- Parameters: the campaign, the node, a list of breakdowns, the structure (then or now); a tier, or null for all; whether tracked items are among all indicators; the day the figures speak for; the instant (UTC) up to which
-- arrivals are known.
-- A breakdown is a grouping (as marts.member takes it), whole, phase or period, an indicator or *, and a window of that
-- kind (none: every one), with colons between.
-- Two macros are made of this text: marts.fact, for all arrivals known, reads the states that stand ready in a table;
-- marts.fact_known_at measures them anew. As one macro, every question would plan both.
create macro marts.{{fact}}(
  p_campaign, p_node, p_breakdowns, p_structure, p_tier, p_with_tracked, p_as_of, p_known_at
) as table
with breakdown as (
  select
    breakdown, split_part(breakdown, ':', 1) as grouping, split_part(breakdown, ':', 2) as window_kind,
    split_part(breakdown, ':', 3) as indicator, split_part(breakdown, ':', 4) as window_id
  from (select unnest(p_breakdowns) as breakdown)
),
asked as (
  select
    breakdown.breakdown, breakdown.grouping, scope.scope, scope.kind, scope.is_summed, scope.is_moot,
    scope.start_on, scope.first_on, scope.last_on,
    least(scope.end_on, p_as_of) as moment,
    greatest(least(scope.end_on, p_as_of), scope.start_on) as alive_on
  from breakdown
  join marts.indicator_scope as scope
    on scope.window_kind = breakdown.window_kind
    and (scope.window_id = breakdown.window_id or breakdown.window_id = '')
    and (scope.indicator = breakdown.indicator or breakdown.indicator = '*' and (p_with_tracked or not scope.is_tracked))
  where scope.campaign = p_campaign
    and (p_tier is null or scope.tier = p_tier)
),
member as (
  select grouping, node, tier, unit, share, is_bundled and p_known_at = marts.all_known() as is_bundled
  from marts.member(
    p_campaign, p_node, list_transform(p_breakdowns, lambda each: split_part(each, ':', 1)), p_structure, p_as_of
  )
),
known as (
  select
    scope, unit, valid_from, valid_to, first_due_on, from_on, until_on,
    numerator, denominator, event_on, is_held, deadline_on, is_excluded, next_end_on
  from {{states}}
),
told as (
  select
    asked.breakdown, member.node, member.tier, asked.scope, member.unit,
    1 as unit_count, member.share, marts.part_of(1, member.share) as weight, member.share < 1 as is_estimated,
    known.valid_from, known.valid_to, known.first_due_on,
    marts.part_of(known.numerator, member.share) as numerator,
    marts.part_of(known.denominator, member.share) as denominator,
    known.event_on, known.is_held, known.deadline_on, known.is_excluded, known.next_end_on,
    asked.kind, asked.is_summed, asked.is_moot, asked.start_on, asked.first_on, asked.last_on,
    asked.moment, asked.alive_on
  from asked
  join member on member.grouping = asked.grouping
  join known on known.scope = asked.scope and known.unit = member.unit
  where not member.is_bundled
    and known.from_on <= p_as_of
    and known.until_on > p_as_of
  union all
  select
    asked.breakdown, bundled.node, null as tier, asked.scope, null as unit,
    state.unit_count, state.share, state.weight, state.is_estimated,
    state.valid_from, state.valid_to, state.first_due_on, state.numerator, state.denominator,
    state.event_on, state.is_held, state.deadline_on, state.is_excluded, state.next_end_on,
    asked.kind, asked.is_summed, asked.is_moot, asked.start_on, asked.first_on, asked.last_on,
    asked.moment, asked.alive_on
  from (select distinct grouping, node from member where is_bundled) as bundled
  join asked on asked.grouping = bundled.grouping
  join marts.node_state as state on state.node = bundled.node and state.scope = asked.scope
  where state.structure = p_structure
    and state.from_on <= p_as_of
    and state.until_on > p_as_of
),
measured as (
  select
    breakdown, node, tier, scope, unit, unit_count, share, weight, is_estimated, kind, is_excluded,
    first_due_on is not null and not is_moot as is_measured,
    coalesce(first_due_on < p_as_of, false) as is_report_due,
    coalesce(not is_summed and next_end_on <= moment, false) as is_carried,
    case
      when kind <> 'on_schedule' then numerator
      when event_on <= moment then
        case
          when coalesce(event_on <= coalesce(deadline_on, last_on), true) and coalesce(event_on >= first_on, true)
            then weight
          else 0
        end
      when event_on is null and is_held then null
      when event_on is not null or not is_held then 0
    end as numerator,
    case when kind in ('share_of_units', 'on_schedule') then weight else denominator end as denominator,
    case kind
      when 'on_schedule' then
        not coalesce(event_on <= moment, false) and not coalesce(coalesce(deadline_on, last_on) <= moment, false)
      when 'reports_on_time' then coalesce(denominator, 0) = 0
      else false
    end as is_ahead
  from told
  where coalesce(valid_from <= alive_on, true)
    and coalesce(valid_to >= case when is_summed then start_on else alive_on end, true)
),
judged as (
  select
    breakdown, node, tier, scope, unit, unit_count, share, weight, is_estimated, kind, is_report_due, is_carried,
    numerator, denominator,
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
  breakdown, node, tier, scope, unit, unit_count, share, is_estimated, state, is_report_due,
  is_carried and state = 'counted' as is_carried,
  numerator, denominator,
  case when state = 'counted' then numerator end as rollup_numerator,
  case
    when kind not in ('share_of_units', 'on_schedule') then case when state = 'counted' then denominator end
    when state not in ('not_measured', 'not_due') then weight
  end as rollup_denominator
from judged;
