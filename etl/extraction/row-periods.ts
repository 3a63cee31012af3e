import type { Cell } from '../reader/sheet.ts'
import { isDitto } from './ditto.ts'
import type { Grid } from './grid.ts'
import type { Header } from './header.ts'
import { signs } from './line-signs.ts'
import { periodsMeant } from './period.ts'
import { periodTexts } from './period-texts.ts'
import { totalLabel } from './row-kind.ts'
import { labelCells, valueCells, type Table } from './table.ts'

/** The one period that a cell means; null where it means none or several. */
function periodOf(cell: Cell, { form, periodColumn }: Header, around: readonly string[]): string | null {
  for (const text of periodTexts(cell, periodColumn?.path ?? [])) {
    const [only, ...others] = periodsMeant(form, text, around)
    if (only !== undefined && others.length === 0) return only
  }
  return null
}

/**
 * The periods that rows name in a column, a blank or "nt" being what stands above; null where no row names one of the
 * form's. A row of an unknown period, or below it, has none.
 */
export function periodsOfRows(
  grid: Grid,
  header: Header,
  lastRow: number,
  around: readonly string[],
): ReadonlyMap<number, string> | null {
  const { periodColumn, bodyRow } = header
  if (periodColumn === null) return null
  const periods = new Map<number, string>()
  let above: string | null = null
  for (let row = bodyRow; row <= lastRow; row += 1) {
    const cell = grid.seen(row, periodColumn.column)
    if (cell !== null && !isDitto(cell.shown)) above = periodOf(cell, header, around)
    if (above !== null) periods.set(row, above)
  }
  return periods.size === 0 ? null : periods
}

/** A row that names its period and holds values: without a name it is one more of the unit above. */
export function isLineOfPeriod(table: Table, row: number): boolean {
  const { rowPeriods, header, grid } = table
  if (rowPeriods === null || header.periodColumn === null) return false
  const isNamed = rowPeriods.has(row) && grid.at(row, header.periodColumn.column) !== null
  return (
    isNamed &&
    valueCells(table, row).length > 0 &&
    totalLabel(labelCells(table, row)) === null &&
    !signs(table, row)
  )
}
