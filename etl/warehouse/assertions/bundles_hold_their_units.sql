-- On the last day of every window, the bundles of the root hold as many units and as much as the units below it.
with root as (
  select campaign, unit
  from marts.unit
  where is_root
),
bundled as (
  select scope.scope, sum(state.unit_count) as unit_count, sum(state.numerator) as numerator
  from root
  join marts.indicator_scope as scope on scope.campaign = root.campaign
  join marts.node_state as state on state.node = root.unit and state.scope = scope.scope
  where state.structure = 'then' and state.from_on <= scope.end_on and state.until_on > scope.end_on
  group by scope.scope
),
single as (
  select scope.scope, count(state.unit) as unit_count, sum(state.numerator) as numerator
  from marts.indicator_scope as scope
  join marts.unit_state as state on state.scope = scope.scope
  where state.from_on <= scope.end_on and state.until_on > scope.end_on
  group by scope.scope
)
select single.scope, single.unit_count, bundled.unit_count as bundled_count
from single
join bundled on bundled.scope = single.scope
where bundled.unit_count <> single.unit_count or bundled.numerator is distinct from single.numerator;
