import type { FigureStore } from '@tiendo/etl/figures'
import { filterOf, type View } from '../view.ts'
import { figureCells, figureColumns, sampleCell, sampleColumn } from './figure-columns.ts'
import { told, type Table } from './table.ts'

/** Every result of the campaign for the node. */
export async function indicatorTable(view: View, figures: FigureStore): Promise<Table> {
  const { campaign, locale, messages } = view
  const rows = await figures.indicators(filterOf(view))
  const names = new Map(campaign.indicators.map(({ id, name }) => [id, name[locale]]))
  return {
    name: 'indicators',
    title: messages.tiles.title,
    columns: [
      { id: 'indicator', label: messages.download.indicatorCode, type: 'text' },
      { id: 'name', label: messages.download.indicatorName, type: 'text' },
      ...figureColumns(view),
      sampleColumn(view),
    ],
    rows: rows.map((row) => [
      told.text(row.indicator),
      told.text(names.get(row.indicator) ?? row.indicator),
      ...figureCells(view, row),
      sampleCell(view),
    ]),
  }
}
