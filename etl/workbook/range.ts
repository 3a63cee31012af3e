import { cellAddress, columnLetter } from '../reader/address.ts'
import type { CellRange } from './workbook.ts'

export function rangeAddress({ top, left, bottom, right }: CellRange): string {
  const [first, last] = [cellAddress(top, left), cellAddress(bottom, right)]
  return first === last ? first : `${first}:${last}`
}

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`

/** 'Hướng dẫn'!$A$3:$A$7 */
export function absoluteAddress(sheet: string, { top, left, bottom, right }: CellRange): string {
  const at = (row: number, column: number): string => `$${columnLetter(column)}$${String(row + 1)}`
  return `${quoted(sheet)}!${at(top, left)}:${at(bottom, right)}`
}

/** 'Biểu 01'!$6:$7 */
export function rowsAddress(sheet: string, first: number, last: number): string {
  return `${quoted(sheet)}!$${String(first + 1)}:$${String(last + 1)}`
}
