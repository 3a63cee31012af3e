import { read, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { cellCounter, checkSheetCount } from './limits.ts'
import { useNativeInflate } from './native-inflate.ts'
import { SHORT_DATE } from './number-formats.ts'
import { refusalFor, type ReadResult } from './refusal.ts'
import type { Sheet } from './sheet.ts'
import type { SheetMarks } from './sheet-marks.ts'
import { withTrueTexts } from './true-text.ts'
import { filledCells, withUncalculated } from './workbook-cells.ts'
import { marksOf } from './workbook-marks.ts'
import type { PackedParts } from './zip/packed-parts.ts'

useNativeInflate()

function isTable(sheet: WorkSheet | undefined): sheet is WorkSheet {
  return sheet !== undefined && (sheet['!type'] === undefined || sheet['!type'] === 'sheet')
}

function sheetsOf(workbook: WorkBook, parts: PackedParts | null): ReadResult {
  checkSheetCount(workbook.SheetNames.length)
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true
  const marksAt = marksOf(workbook, parts)
  const count = cellCounter()
  const readSheet = (name: string, sheet: WorkSheet, marks: SheetMarks): Sheet => {
    const { fonts, uncalculated, ...told } = marks
    const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
      ...{ top: s.r, left: s.c, bottom: e.r, right: e.c },
    }))
    const cells = withUncalculated(filledCells(sheet, is1904, count), uncalculated)
    return withTrueTexts({ name: name.normalize('NFC'), ...told, cells, merges }, fonts)
  }
  const sheets = workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name]
    return isTable(sheet) ? [readSheet(name, sheet, marksAt(sheet, index))] : []
  })
  return { sheets }
}

const options = {
  dense: true,
  cellNF: true,
  dateNF: SHORT_DATE,
  // With styles the library makes zeros of blank cells that have a type.
  cellStyles: false,
  cellHTML: false,
} as const

/** The kinds of workbook that are left to the library: xls, xlsb and ods, with their parts where they are zips. */
export function readWorkbook(bytes: Uint8Array, parts: PackedParts | null = null): ReadResult {
  try {
    // Of a buffer the library copies nothing.
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return sheetsOf(read(buffer, { ...options, type: 'buffer', bookFiles: true }), parts)
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
