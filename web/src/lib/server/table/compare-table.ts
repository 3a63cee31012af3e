import type { IndicatorRow } from '@tiendo/etl/figure'
import type { FigureStore } from '@tiendo/etl/figures'
import { comparedLines } from '../compare/lines.ts'
import { compareQuery } from '../compare/query.ts'
import { sidesOf, type Side } from '../compare/sides.ts'
import type { View } from '../view.ts'
import { figureCells, figureColumns, sampleCell, sampleColumn } from './figure-columns.ts'
import { told, type Column, type Table, type Told } from './table.ts'

function sideColumns(view: View, name: 'left' | 'right', side: Side): Column[] {
  const { compare } = view.messages
  const titled = name === 'left' ? compare.leftColumn : compare.rightColumn
  return figureColumns(view).map((column) => ({
    ...column,
    id: `${name}_${column.id}`,
    label: column.label === null ? null : `${titled(side.label)} – ${column.label}`,
  }))
}

function sideCells({ view }: Side, row: IndicatorRow | null): Told[] {
  if (row !== null) return figureCells(view, row)
  return figureColumns(view).map(() => ({ raw: null, text: '' }))
}

/** Two views side by side, an indicator a row; no row where there are no two. */
export async function compareTable(view: View, figures: FigureStore, query: URLSearchParams): Promise<Table> {
  const { messages } = view
  const asked = compareQuery(query)
  const sides = await sidesOf(view, figures, asked)
  const lines = sides === null ? [] : await comparedLines(view, figures, sides, asked.by)
  return {
    name: `compare_${asked.by}`,
    title: messages.compare.title,
    columns: [
      { id: 'indicator', label: messages.download.indicatorCode, type: 'text' },
      { id: 'name', label: messages.download.indicatorName, type: 'text' },
      ...(sides === null ? [] : sideColumns(view, 'left', sides.left)),
      ...(sides === null ? [] : sideColumns(view, 'right', sides.right)),
      { id: 'points', label: messages.compare.points, type: 'number' },
      { id: 'difference', label: messages.compare.difference, type: 'text' },
      sampleColumn(view),
    ],
    rows:
      sides === null
        ? []
        : lines.map(({ indicator, name, leftRow, rightRow, stand }) => [
            told.text(indicator),
            told.text(name),
            ...sideCells(sides.left, leftRow),
            ...sideCells(sides.right, rightRow),
            told.points(stand.points, view.locale),
            told.named(stand.kind, stand.text),
            sampleCell(view),
          ]),
  }
}
