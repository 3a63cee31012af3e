import { read, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { useNativeInflate } from './native-inflate.ts'
import { refuse, type ReadResult } from './refusal.ts'
import type { Sheet } from './sheet.ts'
import type { SheetMarks } from './sheet-marks.ts'
import { withTrueTexts } from './true-text.ts'
import { filledCells } from './workbook-cells.ts'
import { marksOf } from './workbook-marks.ts'

useNativeInflate()

function isTable(sheet: WorkSheet | undefined): sheet is WorkSheet {
  return sheet !== undefined && (sheet['!type'] === undefined || sheet['!type'] === 'sheet')
}

function readSheet(workbook: WorkBook, sheet: WorkSheet, index: number, marks: SheetMarks): Sheet {
  const asFiled = {
    name: (workbook.SheetNames[index] ?? '').normalize('NFC'),
    isHidden: marks.isHidden,
    cells: filledCells(sheet, workbook.Workbook?.WBProps?.date1904 === true),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: marks.hiddenRows,
    hiddenColumns: marks.hiddenColumns,
  }
  return withTrueTexts(asFiled, marks.fonts)
}

function sheetsOf(workbook: WorkBook, bytes: Uint8Array | null): ReadResult {
  const marks = marksOf(workbook, bytes)
  const sheets = workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name]
    return isTable(sheet) ? [readSheet(workbook, sheet, index, marks(sheet, index))] : []
  })
  return { sheets }
}

const options = {
  dense: true,
  cellNF: true,
  dateNF: 'd/m/yyyy',
  // With styles the library makes zeros of blank cells that have a type.
  cellStyles: false,
  cellHTML: false,
} as const

function refusalFor(cause: unknown): ReadResult {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return /password-protected/i.test(reason) ? refuse.encrypted() : refuse.unreadable(reason)
}

/** xlsx, xlsm, xls and ods; formulas are not run, their cached results are taken. */
export function readWorkbook(bytes: Uint8Array): ReadResult {
  try {
    return sheetsOf(read(bytes, { ...options, type: 'array', bookFiles: true }), bytes)
  } catch (cause) {
    return refusalFor(cause)
  }
}

/** A workbook that is a text: the tables of an HTML page, whose cells are texts as in a CSV, or the XML of Excel 2003. */
export function readMarkupWorkbook(text: string): ReadResult {
  try {
    return sheetsOf(read(text, { ...options, type: 'string', raw: true }), null)
  } catch (cause) {
    return refusalFor(cause)
  }
}
