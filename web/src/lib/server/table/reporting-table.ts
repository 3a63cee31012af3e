import type { FigureStore } from '@tiendo/etl/figures'
import { formReporting } from '../overview/reporting.ts'
import { filterOf, type View } from '../view.ts'
import { sampleCell, sampleColumn } from './figure-columns.ts'
import { told, type Column, type Table } from './table.ts'

const counts = ['expected', 'received', 'onTime', 'late', 'missing', 'notDue'] as const

/** Who owes what: reports by form. */
export async function reportingTable(view: View, figures: FigureStore): Promise<Table> {
  const { locale, messages } = view
  const rows = formReporting(view, await figures.reporting(filterOf(view)))
  const ids = {
    ...{ expected: 'expected', received: 'received', onTime: 'on_time' },
    late: 'late',
    missing: 'missing',
    notDue: 'not_due',
  }
  return {
    name: 'reporting',
    title: messages.reporting.title,
    columns: [
      { id: 'form', label: messages.reporting.form, type: 'text' },
      ...counts.map((name): Column => ({ id: ids[name], label: messages.reporting[name], type: 'count' })),
      sampleColumn(view),
    ],
    rows: rows.map((row) => [
      told.named(row.id, row.title),
      ...counts.map((name) => told.count(row[name], locale)),
      sampleCell(view),
    ]),
  }
}
