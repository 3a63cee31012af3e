import { encodeWorkbook } from './encode.ts'
import { textCell } from './looks.ts'
import type { CellStyle, WrittenCell, WrittenRow } from './workbook.ts'

/** A number with its format in Excel's own words, such as `0.0%`; a text stays a text, whatever it begins with. */
export type DataCell = string | { readonly number: number; readonly format: string } | null

/** A table to work on: free to change, its head in sight. */
export interface DataTable {
  /** Of the sheet; what Excel does not take in a name is left out. */
  readonly name: string
  /** What the figures speak for, a line each, above the head. */
  readonly above: readonly string[]
  readonly head: readonly string[]
  readonly rows: readonly (readonly DataCell[])[]
}

const HEAD: CellStyle = { isBold: true, align: 'center', wraps: true, hasBorder: true, fill: 'DDEBF7' }
const TITLE: CellStyle = { isBold: true, size: 14 }
const NARROWEST = 9
const WIDEST = 44
const SHEET_NAME = 31

function written(cell: DataCell): WrittenCell | null {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return textCell(cell, { hasBorder: true, format: '@' })
  const style: CellStyle = { align: 'right', hasBorder: true, format: cell.format }
  return { content: { kind: 'number', number: cell.number }, style }
}

function sheetName(text: string): string {
  return text
    .replace(/[[\]:*?/\\\s]+/g, ' ')
    .slice(0, SHEET_NAME)
    .trim()
}

function widthOf(column: number, { head, rows }: DataTable): number {
  const texts = rows.map((row) => row[column])
  const longest = texts.reduce((most, text) => Math.max(most, typeof text === 'string' ? text.length : 0), 0)
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2, Math.ceil((head[column]?.length ?? 0) / 2) + 2))
}

/** The bytes of an .xlsx file with the table as its only sheet. */
export function dataWorkbook(table: DataTable): Uint8Array {
  const line = (cells: WrittenRow['cells']): WrittenRow => ({ cells, height: null })
  const above = table.above.map((text, index) => line([textCell(text, index === 0 ? TITLE : {})]))
  const head = { cells: table.head.map((text) => textCell(text, HEAD)), height: 36 }
  const top = above.length
  const sheet = {
    name: sheetName(table.name),
    rows: [...above, head, ...table.rows.map((row) => line(row.map(written)))],
    widths: table.head.map((_, column) => widthOf(column, table)),
    merges: [],
    validations: [],
    frozen: { rows: top + 1, columns: 1 },
    repeatedRows: { first: top, last: top },
    codes:
      table.rows.length === 0 ? null : { top: top + 1, left: 0, bottom: top + table.rows.length, right: 0 },
    isOpen: true,
  }
  return encodeWorkbook({ sheets: [sheet], names: {} })
}
