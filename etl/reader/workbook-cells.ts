import type { CellObject, WorkSheet } from '@e965/xlsx'
import { isDateFormat, serialDate } from './number-formats.ts'
import type { Place } from './sheet-marks.ts'
import type { Cell, CellContent } from './sheet.ts'

const errorNames: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
}

function numberContent(cell: CellObject, value: number, is1904: boolean): CellContent {
  const isDate = cell.z !== undefined && isDateFormat(String(cell.z))
  const date = isDate ? serialDate(value, is1904) : null
  return date === null ? { kind: 'number', value } : { kind: 'date', value: date }
}

function contentOf(cell: CellObject, is1904: boolean): CellContent | null {
  const { t, v } = cell
  if (t === 'e') return { kind: 'error', value: errorNames[Number(v)] ?? cell.w ?? '#VALUE!' }
  if (typeof v === 'number') return numberContent(cell, v, is1904)
  if (typeof v === 'boolean') return { kind: 'boolean', value: v }
  const text = String(v ?? '')
  if (text.trim() === '') return cell.f === undefined || v !== undefined ? null : { kind: 'text', value: '' }
  return { kind: 'text', value: text }
}

function readCell(row: number, column: number, cell: CellObject, is1904: boolean): Cell | null {
  const content = contentOf(cell, is1904)
  if (content === null) return null
  const shown = cell.w ?? String(content.value)
  return { row, column, content, shown, isFormula: cell.f !== undefined }
}

/** Only cells that exist are visited, whatever range the sheet declares; `count` is called for each that is filled. */
export function filledCells(sheet: WorkSheet, is1904: boolean, count: () => void): Cell[] {
  const rows = (sheet['!data'] ?? []) as (CellObject[] | undefined)[]
  const cells: Cell[] = []
  rows.forEach((row, rowIndex) => {
    row?.forEach((each, column) => {
      const cell = readCell(rowIndex, column, each, is1904)
      if (cell === null) return
      count()
      cells.push(cell)
    })
  })
  return cells
}

/** With the cells that the library leaves out, as their formulas have no result. */
export function withUncalculated(cells: readonly Cell[], places: readonly Place[]): readonly Cell[] {
  if (places.length === 0) return cells
  const added = places.map(({ row, column }): Cell => {
    return { row, column, content: { kind: 'text', value: '' }, shown: '', isFormula: true }
  })
  return [...cells, ...added].toSorted((a, b) => a.row - b.row || a.column - b.column)
}
