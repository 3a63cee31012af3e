import type { FigureStore } from '@tiendo/etl/figures'
import { filterOf, type View } from '../view.ts'
import { figureCells, figureColumns, sampleCell, sampleColumn } from './figure-columns.ts'
import { told, type Table } from './table.ts'

/** The chosen indicator for the node and every unit below it, in the order of the registry. */
export async function unitTable(view: View, figures: FigureStore): Promise<Table> {
  const { campaign, indicator, locale, messages } = view
  const rows = await figures.indicators({ ...filterOf(view), indicator: indicator.id, by: 'node' })
  const byNode = new Map(rows.map((row) => [row.node, row]))
  const tiers = new Map(campaign.tiers.map(({ id, label }) => [id, label[locale]]))
  return {
    name: indicator.id,
    title: indicator.name[locale],
    columns: [
      { id: 'unit', label: messages.download.code, type: 'text' },
      { id: 'name', label: messages.table.unit, type: 'text' },
      { id: 'tier', label: messages.table.tier, type: 'text' },
      { id: 'parent', label: messages.download.parent, type: 'text' },
      ...figureColumns(view),
      sampleColumn(view),
    ],
    rows: campaign.units.flatMap(({ code, name, tier, parent }) => {
      const row = byNode.get(code)
      if (row === undefined || row.verdict === 'not_applicable') return []
      const place = [told.named(tier, tiers.get(tier) ?? tier), told.named(parent, parent ?? '')]
      return [[told.text(code), told.text(name), ...place, ...figureCells(view, row), sampleCell(view)]]
    }),
  }
}
