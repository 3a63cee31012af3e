-- What the reports of all units that belong to a node tell, by stretches of days, all arrivals known: units that cannot
-- be told apart on any day of a stretch are one bundle. Only for nodes to which others than themselves belong.
-- numerator, denominator: summed over the bundle, each unit by its share; null where the units miss that side.
create table marts.node_state as
select
  home.structure, home.node, state.scope,
  greatest(home.from_on, state.from_on) as from_on,
  least(home.until_on, state.until_on) as until_on,
  state.valid_from, state.valid_to, state.first_due_on,
  state.event_on, state.is_held, state.deadline_on, state.is_excluded, state.next_end_on,
  count(state.unit)::integer as unit_count,
  sum(home.share)::decimal(28, 12) as share,
  sum(marts.part_of(1, home.share))::decimal(28, 10) as weight,
  bool_or(home.share < 1) as is_estimated,
  sum(marts.part_of(state.numerator, home.share))::decimal(28, 10) as numerator,
  sum(marts.part_of(state.denominator, home.share))::decimal(28, 10) as denominator
from marts.belonging as home
join marts.indicator_scope as scope on scope.campaign = home.campaign
join marts.unit_state as state on state.unit = home.unit and state.scope = scope.scope
where home.is_bundled
  and home.tier is null
  and greatest(home.from_on, state.from_on) < least(home.until_on, state.until_on)
group by
  home.structure, home.node, state.scope, greatest(home.from_on, state.from_on), least(home.until_on, state.until_on),
  state.valid_from, state.valid_to, state.first_due_on, state.event_on, state.is_held, state.deadline_on,
  state.is_excluded, state.next_end_on, state.numerator is null, state.denominator is null, state.denominator = 0
order by home.structure, home.node, state.scope, 4, 5;
