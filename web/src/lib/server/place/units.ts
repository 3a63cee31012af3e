import type { Unit } from '@tiendo/etl/campaign'
import type { IndicatorRow } from '@tiendo/etl/figure'
import { figureOf, type Figure } from '#lib/figure.ts'
import type { PlaceState } from '#lib/place-state.ts'
import { isSmall } from '../least-denominator.ts'
import { isClosed, type View } from '../view.ts'

/** A unit of the place with the chosen indicator. */
export interface PlacedUnit {
  readonly code: string
  readonly name: string
  readonly parent: string
  readonly state: PlaceState
  readonly stateText: string
  /** The ratio; for a small denominator its counts alone. */
  readonly valueText: string
  readonly countsText: string
  /** 11/12 units with values. */
  readonly coverage: string
  /** It stands for more units than itself. */
  readonly isSum: boolean
  /** Parts of units that were divided are in it, by their shares. */
  readonly isEstimated: boolean
}

function isAnswer({ indicator }: View): boolean {
  return indicator.kind === 'share_of_units' || indicator.kind === 'on_schedule'
}

function stateOf(view: View, row: IndicatorRow): PlaceState {
  if (row.target !== null || row.verdict !== 'not_applicable' || row.reporting === 0) return row.verdict
  if (!isAnswer(view)) return 'told'
  return (row.numerator ?? 0) > 0 ? 'has' : 'has_not'
}

function stateName({ messages }: View, state: PlaceState, figure: Figure): string {
  if (state === 'has' || state === 'has_not' || state === 'told') return messages.place.states[state]
  return figure.verdictText
}

function placedUnit(view: View, unit: Unit, parent: Unit | undefined, row: IndicatorRow): PlacedUnit {
  const { locale, messages } = view
  const figure = figureOf(row, unit.name, isClosed(view), locale, messages)
  const state = stateOf(view, row)
  return {
    code: unit.code,
    name: unit.name,
    parent: parent?.name ?? '',
    state,
    stateText: stateName(view, state, figure),
    valueText: isSmall(view, row) ? '' : figure.valueText,
    countsText: figure.countsText,
    coverage: figure.coverageCounts,
    isSum: row.applicable > 1,
    isEstimated: row.estimated,
  }
}

/** `rows`: of units of one tier; they come in the order of names. */
export function placedUnits(view: View, rows: readonly IndicatorRow[]): PlacedUnit[] {
  const units = new Map(view.campaign.units.map((unit) => [unit.code, unit]))
  const collator = new Intl.Collator('vi', { numeric: true })
  return rows
    .flatMap((row) => {
      const unit = units.get(row.node)
      return unit === undefined ? [] : [placedUnit(view, unit, units.get(unit.parent ?? ''), row)]
    })
    .toSorted((a, b) => collator.compare(a.name, b.name) || collator.compare(a.parent, b.parent))
}
