import { SSF as untypedFormats, type CellObject, type WorkSheet } from '@e965/xlsx'
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

interface SerialParts {
  readonly y: number
  readonly m: number
  readonly d: number
  readonly H: number
  readonly M: number
  readonly S: number
}

/** The library's own number formats, which it leaves without types. */
const formats = untypedFormats as {
  parse_date_code(serial: number, options: { readonly date1904: boolean }): SerialParts | null
  is_date(format: string): boolean
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A serial as a day, or a day and a time, without any time zone. */
function serialDate(serial: number, is1904: boolean): string | null {
  const parts = formats.parse_date_code(serial, { date1904: is1904 })
  if (parts === null) return null
  const day = `${String(parts.y).padStart(4, '0')}-${two(parts.m)}-${two(parts.d)}`
  const time = `${two(parts.H)}:${two(parts.M)}:${two(Math.floor(parts.S))}`
  return time === '00:00:00' ? day : `${day}T${time}`
}

function isDateFormat(cell: CellObject): boolean {
  return cell.z !== undefined && formats.is_date(String(cell.z))
}

function numberContent(cell: CellObject, value: number, is1904: boolean): CellContent {
  const date = isDateFormat(cell) ? serialDate(value, is1904) : null
  return date === null ? { kind: 'number', value } : { kind: 'date', value: date }
}

function contentOf(cell: CellObject, is1904: boolean): CellContent | null {
  const { t, v } = cell
  if (t === 'e') return { kind: 'error', value: errorNames[Number(v)] ?? cell.w ?? '#VALUE!' }
  if (typeof v === 'number') return numberContent(cell, v, is1904)
  if (typeof v === 'boolean') return { kind: 'boolean', value: v }
  const text = String(v ?? '')
  if (text.trim() === '') return cell.f === undefined ? null : { kind: 'text', value: '' }
  return { kind: 'text', value: text }
}

function readCell(row: number, column: number, cell: CellObject, is1904: boolean): Cell[] {
  const content = contentOf(cell, is1904)
  if (content === null) return []
  const shown = cell.w ?? String(content.value)
  return [{ row, column, content, shown, isFormula: cell.f !== undefined }]
}

/** Only cells that exist are visited, whatever range the sheet declares. */
export function filledCells(sheet: WorkSheet, is1904: boolean): Cell[] {
  const rows = (sheet['!data'] ?? []) as (CellObject[] | undefined)[]
  const cells: Cell[] = []
  rows.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      cells.push(...readCell(rowIndex, column, cell, is1904))
    })
  })
  return cells
}
