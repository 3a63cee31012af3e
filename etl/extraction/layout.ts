import { columnLetter } from '../reader/address.ts'
import { headedColumns } from './headed-column.ts'
import type { Header } from './header.ts'
import { isNumbering } from './numbering.ts'
import type { Table } from './table.ts'

/** How a table was read: which column was taken for what. */
export interface Layout {
  readonly form: string
  readonly period: string
  readonly sheet: string
  readonly columns: readonly {
    /** The letter of the column. */
    readonly column: string
    /** From top to bottom, joined by " / ". */
    readonly heading: string
    /** A field's id, `unit`, `code`, `parent`, `ordinal`, `period`, `unclear` (one of several fields) or `none`. */
    readonly meaning: string
  }[]
}

function meaningOf(header: Header, column: number): string {
  const field = [...header.fields].find(([, at]) => at === column)?.[0].id
  if (field !== undefined) return field
  if (column === header.nameColumn) return 'unit'
  if (column === header.codeColumn) return 'code'
  if (column === header.parentColumn) return 'parent'
  if (column === header.ordinalColumn) return 'ordinal'
  if (column === header.periodColumn?.column) return 'period'
  return [...header.unclear.keys()].some((each) => each.column === column) ? 'unclear' : 'none'
}

export function layoutOf({ grid, header, period }: Table): Layout {
  const { firstRow, bodyRow, nameColumn, form } = header
  const depth = bodyRow - firstRow - (isNumbering(grid, bodyRow - 1, nameColumn) ? 1 : 0)
  const columns = headedColumns(grid, firstRow, depth).map(({ column, path }) => ({
    column: columnLetter(column),
    heading: path.join(' / '),
    meaning: meaningOf(header, column),
  }))
  return { form: form.id, period: period.id, sheet: grid.sheet.name, columns }
}
