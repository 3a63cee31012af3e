import { read, SSF as untypedFormats, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { useNativeInflate } from './native-inflate.ts'
import { refuse, type ReadResult } from './refusal.ts'
import type { Cell, CellContent, Sheet } from './sheet.ts'

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

useNativeInflate()

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
  const text =
    v === undefined
      ? ''
      : String(v)
          .normalize('NFC')
          .replace(/\u00a0/g, ' ')
  if (text.trim() === '') return cell.f === undefined ? null : { kind: 'text', value: '' }
  return { kind: 'text', value: text }
}

function readCell(row: number, column: number, cell: CellObject, is1904: boolean): Cell[] {
  const content = contentOf(cell, is1904)
  if (content === null) return []
  const shown = (cell.w ?? String(content.value))
    .normalize('NFC')
    .replace(/\u00a0/g, ' ')
    .trim()
  return [{ row, column, content, shown, isFormula: cell.f !== undefined }]
}

function hiddenIndexes(infos: readonly ({ hidden?: boolean } | null | undefined)[] | undefined): Set<number> {
  const hidden = new Set<number>()
  infos?.forEach((info, index) => {
    if (info?.hidden === true) hidden.add(index)
  })
  return hidden
}

/** Only cells that exist are visited, whatever range the sheet declares. */
function filledCells(sheet: WorkSheet, is1904: boolean): Cell[] {
  const rows = (sheet['!data'] ?? []) as (CellObject[] | undefined)[]
  const cells: Cell[] = []
  rows.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      cells.push(...readCell(rowIndex, column, cell, is1904))
    })
  })
  return cells
}

function readSheet(workbook: WorkBook, name: string, index: number): Sheet[] {
  const sheet = workbook.Sheets[name]
  if (sheet === undefined || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) return []
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true
  return [
    {
      name: name.normalize('NFC'),
      isHidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      cells: filledCells(sheet, is1904),
      merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
      hiddenRows: hiddenIndexes(sheet['!rows']),
      hiddenColumns: hiddenIndexes(sheet['!cols']),
    },
  ]
}

/** xlsx, xlsm and xls; formulas are not run, their cached results are taken. */
export function readWorkbook(bytes: Uint8Array): ReadResult {
  try {
    const workbook = read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      dateNF: 'd/m/yyyy',
      // With styles the library makes zeros of blank cells that have a type.
      cellStyles: false,
      cellHTML: false,
    })
    return { sheets: workbook.SheetNames.flatMap((name, index) => readSheet(workbook, name, index)) }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return /password-protected/i.test(reason) ? refuse.encrypted() : refuse.unreadable(reason)
  }
}
