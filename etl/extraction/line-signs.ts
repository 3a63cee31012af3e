import type { Field } from '../campaign/campaign.ts'
import type { Cell } from '../reader/sheet.ts'
import { readDay } from './date.ts'
import { namingCells } from './naming-cells.ts'
import { readNumber } from './number.ts'
import { isNote, isSignature } from './row-kind.ts'
import { valueCells, type Table } from './table.ts'
import { readValue } from './value.ts'

const measure = /^\s*(%|[^\d]*\p{L}{2}[^\d]*)\s*$/u

function fieldAt({ header }: Table, { column }: Cell): Field | undefined {
  return [...header.fields].find(([, at]) => at === column)?.[0]
}

/** A row that has its number and a name is a line, whatever else it says. */
function isNumberedLine(table: Table, row: number): boolean {
  const { grid, header } = table
  if (header.ordinalColumn === null) return false
  const ordinal = grid.at(row, header.ordinalColumn)
  if (ordinal === null || readNumber(ordinal) === null) return false
  const isNamed = header.nameColumn !== null && grid.at(row, header.nameColumn) !== null
  return isNamed || namingCells(table, row).length > 0
}

/** "ngày 8 tháng 6 năm 2026" in a column of days is an answer. */
function isDayOfLine(table: Table, cell: Cell): boolean {
  return fieldAt(table, cell)?.type === 'date' && readDay(cell) !== null
}

/** "Có" or "Chưa" where that is asked. */
function isAnswer(table: Table, cell: Cell): boolean {
  const field = fieldAt(table, cell)
  return field?.type === 'yes_no' && readValue(cell, field).state === 'value'
}

/** Signatures, addressees, place and day: what stands below a table. */
export function signs(table: Table, row: number): boolean {
  const cells = table.grid.row(row)
  if (isNumberedLine(table, row)) return false
  const words = cells.length > 1 ? cells.filter((cell) => !isDayOfLine(table, cell)) : cells
  return isSignature(words) && valueCells(table, row).every((cell) => readNumber(cell) === null)
}

/** A row that holds one note and nothing else. */
export function isLoneNote(cells: readonly Cell[]): boolean {
  return cells.length === 1 && isNote(cells)
}

/** "người | người | %", as between the headings and the first line. */
export function namesMeasures(table: Table, row: number): boolean {
  const cells = table.grid.row(row)
  const isWords = cells.every(({ content }) => content.kind === 'text' && measure.test(content.value))
  return isWords && !cells.some((cell) => isAnswer(table, cell))
}
