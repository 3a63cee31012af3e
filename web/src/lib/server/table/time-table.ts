import type { FigureStore } from '@tiendo/etl/figures'
import { byPeriod, byPhase, type InTime } from '../in-time.ts'
import type { View } from '../view.ts'
import { figureCells, figureColumns, sampleCell, sampleColumn } from './figure-columns.ts'
import { told, type Table, type Told } from './table.ts'

function rowsOf(view: View, { kind, rows, nameOf }: InTime): Told[][] {
  const { table } = view.messages
  return rows.map((row) => [
    told.named(kind, kind === 'phase' ? table.phase : table.period),
    told.named(row.phase ?? row.period, nameOf(row)),
    ...figureCells(view, row),
    sampleCell(view),
  ])
}

/** The chosen indicator over phases and reporting periods. */
export async function timeTable(view: View, figures: FigureStore): Promise<Table> {
  const { indicator, locale, messages } = view
  const [phases, periods] = await Promise.all([
    byPhase(view, figures, indicator.id),
    byPeriod(view, figures, indicator.id),
  ])
  return {
    name: `${indicator.id}_time`,
    title: `${indicator.name[locale]}: ${messages.indicatorPage.time.title}`,
    columns: [
      { id: 'window_kind', label: messages.download.windowKind, type: 'text' },
      { id: 'window', label: messages.download.window, type: 'text' },
      ...figureColumns(view),
      sampleColumn(view),
    ],
    rows: [...rowsOf(view, phases), ...rowsOf(view, periods)],
  }
}
