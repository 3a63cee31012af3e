import type { IndicatorRow } from '@tiendo/etl/figure'
import type { FigureStore } from '@tiendo/etl/figures'
import { filterOf, type View } from './view.ts'

/** One unit's figure as it leaves the product in a table. */
export interface UnitRow {
  readonly code: string
  readonly name: string
  readonly tier: string
  readonly parent: string | null
  readonly figure: IndicatorRow
}

/** The chosen indicator for the node and every unit below it, in the order of the registry. */
export async function unitRows(view: View, figures: FigureStore): Promise<UnitRow[]> {
  const { campaign, indicator } = view
  const rows = await figures.indicators({ ...filterOf(view), indicator: indicator.id, by: 'node' })
  const byNode = new Map(rows.map((row) => [row.node, row]))
  return campaign.units.flatMap(({ code, name, tier, parent }) => {
    const figure = byNode.get(code)
    return figure === undefined || figure.verdict === 'not_applicable'
      ? []
      : [{ code, name, tier, parent, figure }]
  })
}
