import type { Cell } from '../reader/sheet.ts'
import { foldText } from '../spelling/fold.ts'
import { signs } from './line-signs.ts'
import { namingCells } from './naming-cells.ts'
import { readNumber } from './number.ts'
import { isNumbering } from './numbering.ts'
import { beginsNotes, isGroupHead, totalLabel } from './row-kind.ts'
import { labelCells, valueCells, type Table } from './table.ts'

const totalName =
  /^(tong cong|tong so|tong|cong|toan tinh|toan xa|grand total|total)( [ivxlc]+| [a-z]| \d+)?$/

/** "Tổng cộng" where an item would be named; a work may well begin with such a word. */
function totalNamed(table: Table, row: number): string | null {
  return namingCells(table, row).find(({ shown }) => totalName.test(foldText(shown)))?.shown ?? null
}

/** Words about the list that stand where an item would. */
function isNoteOnList(cells: readonly Cell[]): boolean {
  const [first] = cells
  return first !== undefined && (beginsNotes(cells) || /^\s*[(*]/.test(first.shown))
}

/** "II | Phần việc" over lines that are numbered is the title of a group of items. */
export function isItemTitle(table: Table, row: number): boolean {
  const { grid, header } = table
  const ordinal = header.ordinalColumn
  const naming = namingCells(table, row)
  if (ordinal === null || naming.length === 0 || valueCells(table, row).length > naming.length) return false
  const [own, next] = [grid.at(row, ordinal), grid.at(row + 1, ordinal)]
  return own !== null && isGroupHead([own]) && next !== null && readNumber(next) !== null
}

/** In a list, a row that names an item and is none of the others. */
export function isItem(table: Table, row: number): boolean {
  if (namingCells(table, row).length === 0) return false
  const cells = table.grid.row(row)
  const isFurniture =
    totalLabel(labelCells(table, row)) !== null ||
    signs(table, row) ||
    isNoteOnList(cells) ||
    isNumbering(table.grid, row, table.header.nameColumn)
  return !isFurniture && partOfList(table, row) === null
}

/** What a row of a list is that names something other than an item; null where it does not. */
export function partOfList(
  table: Table,
  row: number,
): { kind: 'total'; row: number; label: string } | { kind: 'head'; row: number; finding: null } | null {
  const label = totalNamed(table, row)
  if (label !== null) return { kind: 'total', row, label }
  return isItemTitle(table, row) ? { kind: 'head', row, finding: null } : null
}
