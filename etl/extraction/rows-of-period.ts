import type { Finding } from '../finding/finding.ts'
import { findingAt, positionPlace } from './place.ts'
import type { Table } from './table.ts'
import { isDataRow, type WalkedRow } from './walk.ts'

function withoutPeriod({ grid, header, file }: Table, row: number): Finding {
  const column = header.periodColumn?.column ?? 0
  const seen = grid.seen(row, column)?.shown ?? null
  const params = { seen, periods: header.form.periods.map(({ label }) => label.vi) }
  const place = positionPlace(file, grid.sheet, row, column, seen)
  return findingAt(place, 'error', { code: 'row/unknown-period', params })
}

/**
 * Of the rows of a table those that belong to its period, where rows name their own. A total of several periods is that
 * of none.
 */
export function rowsOfPeriod(
  table: Table,
  rows: readonly WalkedRow[],
): { readonly rows: readonly WalkedRow[]; readonly findings: readonly Finding[] } {
  const { rowPeriods, period } = table
  if (rowPeriods === null) return { rows, findings: [] }
  const isOnly = new Set(rowPeriods.values()).size === 1
  const own = rows.filter((row) => {
    if (row.kind === 'head') return true
    return row.kind === 'total' ? isOnly : rowPeriods.get(row.row) === period.id
  })
  const astray = rows.filter((row) => isDataRow(row) && !rowPeriods.has(row.row))
  return { rows: own, findings: astray.map(({ row }) => withoutPeriod(table, row)) }
}
