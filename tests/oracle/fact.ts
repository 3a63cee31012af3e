import type { Indicator, Target, Unit } from '../../etl/campaign/campaign.ts'
import { isSummed } from './field-value.ts'
import { measure } from './measure.ts'
import type { Measure } from './reported.ts'
import type { LedgerView } from './view.ts'
import { endsWithin, existsBetween, existsOn, formOf, momentOf, type Window } from './window.ts'

export type State = 'counted' | 'excluded' | 'not_reported' | 'not_due' | 'not_measured'

/** What one unit says of an indicator in a window. */
export interface Fact extends Pick<Measure, 'numerator' | 'denominator'> {
  readonly unit: Unit
  readonly state: State
  /** A report on which it rests should have come. */
  readonly isOverdue: boolean
  readonly target: Target | null
}

/** What is summed over periods keeps the units that ended on the way. */
function restsOnSums(view: LedgerView, indicator: Indicator): boolean {
  if (indicator.kind === 'reports_on_time') return true
  const { eventField, heldField, deadlineField } = indicator.schedule ?? {}
  const scheduled = [eventField, heldField, deadlineField].filter((field) => typeof field === 'string')
  const fields = [...indicator.components.map(({ field }) => field), ...scheduled]
  return fields.every((field) => isSummed(view.field(indicator, field)))
}

function unitsOf(view: LedgerView, indicator: Indicator, window: Window): Unit[] {
  const moment = momentOf(window, view.asOf)
  const first = restsOnSums(view, indicator) ? window.start : moment
  return view.campaign.units.filter(
    (unit) => indicator.appliesTo.includes(unit.kind) && existsBetween(unit, first, moment),
  )
}

function stateOf({ kind }: Indicator, { numerator, denominator, isExcluded, isAhead }: Measure): State {
  if (isAhead) return 'not_due'
  if (isExcluded) return 'excluded'
  const isWhole = numerator !== null && (denominator !== null || kind === 'count')
  return isWhole ? 'counted' : 'not_reported'
}

/** The most specific one: a tier's own goes before a phase's own. */
function targetOf(indicator: Indicator, window: Window, unit: Unit): Target | null {
  const rank = ({ tier, phase }: Target): number => (tier === null ? 0 : 2) + (phase === null ? 0 : 1)
  const [best] = indicator.targets
    .filter(({ tier }) => tier === null || tier === unit.tier)
    .filter(({ phase }) => phase === null || (window.kind === 'phase' && phase === window.id))
    .toSorted((a, b) => rank(b) - rank(a))
  return best ?? null
}

function isMoot({ campaign }: LedgerView, { kind, schedule }: Indicator): boolean {
  const milestone = campaign.milestones.find(({ id }) => id === schedule?.milestone)
  return kind === 'on_schedule' && milestone !== undefined && milestone.moot !== null
}

function factOf(view: LedgerView, indicator: Indicator, window: Window, unit: Unit): Fact {
  const form = formOf(view.campaign, indicator)
  const owed = form.reportedBy.includes(unit.kind)
    ? form.periods.filter((period) => endsWithin(period, window) && existsOn(unit, period.end))
    : []
  const found = measure({ view, indicator, window, unit })
  const isMeasured = owed.length > 0 && !isMoot(view, indicator)
  return {
    unit,
    numerator: found.numerator,
    denominator: found.denominator,
    state: isMeasured ? stateOf(indicator, found) : 'not_measured',
    isOverdue: owed.some(({ dueOn, end }) => (dueOn ?? end) < view.asOf),
    target: targetOf(indicator, window, unit),
  }
}

/** One fact per unit to which the plan applies the indicator in the window. */
export function factsOf(view: LedgerView, indicator: Indicator, window: Window): Fact[] {
  return unitsOf(view, indicator, window).map((unit) => factOf(view, indicator, window, unit))
}
