import type { Cell } from '../reader/sheet.ts'
import { isGroupedByComma } from './number.ts'
import type { Table } from './table.ts'

const known = new WeakMap<Table, Map<number, boolean>>()

const isGrouped = (cell: Cell | null): boolean =>
  cell?.content.kind === 'text' && isGroupedByComma(cell.content.value)

/** Whether a column is written the English way: where `19,348,000` stands, `889,437` is no fraction. */
export function groupsByComma(table: Table, column: number): boolean {
  const columns = known.get(table) ?? new Map<number, boolean>()
  known.set(table, columns)
  const found =
    columns.get(column) ??
    table.grid
      .filledRows(table.header.bodyRow, table.lastRow)
      .some((row) => isGrouped(table.grid.at(row, column)))
  columns.set(column, found)
  return found
}
