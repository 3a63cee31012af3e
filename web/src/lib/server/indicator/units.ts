import type { Unit } from '@tiendo/etl/campaign'
import type { IndicatorRow } from '@tiendo/etl/figure'
import type { View } from '../view.ts'

/** A unit below the node with its own figure and those of all below it. */
export interface UnitFigure {
  readonly unit: Unit
  readonly row: IndicatorRow
}

/** `rows`: of the node and every unit below it. Units to which the indicator does not apply are left out. */
export function unitFigures({ campaign, node }: View, rows: readonly IndicatorRow[]): UnitFigure[] {
  const units = new Map(campaign.units.map((unit) => [unit.code, unit]))
  return rows.flatMap((row) => {
    const unit = units.get(row.node)
    if (unit === undefined || unit.code === node.code) return []
    return row.verdict === 'not_applicable' && row.value === null ? [] : [{ unit, row }]
  })
}

/** Both sides are counts, one among the other, as binomial limits need. */
export function isPart({ numerator, denominator }: IndicatorRow): boolean {
  return (
    Number.isInteger(numerator) &&
    Number.isInteger(denominator) &&
    numerator !== null &&
    denominator !== null &&
    numerator <= denominator
  )
}
