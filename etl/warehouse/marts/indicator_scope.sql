-- One row per indicator, window and kind of unit to which the plan applies it, with the days of the milestone and the
-- target that hold for that kind there. `is_summed`: what is measured adds up over periods, so that a unit that has
-- ended keeps its own.
-- `indicator_window`: the same for all kinds of units.
-- Key: scope; and campaign, indicator, window_kind, window_id, unit_kind.
create table marts.indicator_scope as
with summed as (
  select campaign, indicator
  from marts.indicator_part
  group by campaign, indicator
  having bool_and(is_summed)
  union
  select campaign, indicator
  from staging.indicator
  where kind = 'reports_on_time'
),
home as (
  select distinct campaign, kind, tier
  from staging.unit
),
applied as (
  select
    indicator.campaign, indicator.indicator, span.window_kind, span.window_id, scope.kind as unit_kind, home.tier,
    span.span, indicator.kind, indicator.is_tracked, indicator.milestone, span.start_on, span.end_on,
    summed.indicator is not null as is_summed
  from staging.indicator as indicator
  join staging.indicator_scope as scope
    on scope.campaign = indicator.campaign and scope.indicator = indicator.indicator
  join home on home.campaign = scope.campaign and home.kind = scope.kind
  join marts.form_window as span on span.campaign = indicator.campaign and span.form = indicator.form
  left join summed on summed.campaign = indicator.campaign and summed.indicator = indicator.indicator
),
aimed as (
  select
    applied.campaign, applied.indicator, applied.window_kind, applied.window_id, applied.unit_kind,
    target.operator, target.percent, target.is_stated
  from applied
  join staging.target as target
    on target.campaign = applied.campaign
    and target.indicator = applied.indicator
    and coalesce(target.tier = applied.tier, true)
    and (target.phase is null or (applied.window_kind = 'phase' and target.phase = applied.window_id))
  qualify row_number() over (
    partition by
      applied.campaign, applied.indicator, applied.window_kind, applied.window_id, applied.unit_kind
    order by target.tier is null, target.phase is null
  ) = 1
)
select
  (row_number() over (
    order by applied.campaign, applied.window_kind, applied.indicator, applied.window_id, applied.unit_kind
  ))::integer as scope,
  (dense_rank() over (
    order by applied.campaign, applied.window_kind, applied.indicator, applied.window_id
  ))::integer as indicator_window,
  applied.campaign, applied.indicator, applied.window_kind, applied.window_id, applied.unit_kind, applied.tier,
  applied.span, applied.kind, applied.is_tracked, applied.is_summed, applied.start_on, applied.end_on,
  milestone.first_on, milestone.last_on, coalesce(milestone.is_moot, false) as is_moot,
  aimed.operator, aimed.percent, aimed.is_stated
from applied
left join aimed
  on aimed.campaign = applied.campaign and aimed.indicator = applied.indicator
  and aimed.window_kind = applied.window_kind and aimed.window_id = applied.window_id
  and aimed.unit_kind = applied.unit_kind
left join staging.milestone_day as milestone
  on milestone.campaign = applied.campaign and milestone.milestone = applied.milestone
  and milestone.tier = applied.tier and applied.kind = 'on_schedule'
order by scope;
