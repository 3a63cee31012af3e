import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'
import Papa from 'papaparse'
import type { DrawnSheet } from './drawn-sheet.ts'
import { inTcvn3, inWindows1258 } from './encoding.ts'

export const fileKinds = [
  'xlsx',
  'xlsx-tcvn3',
  'xls',
  'csv',
  'csv-comma',
  'csv-utf16',
  'csv-windows-1258',
  'csv-tcvn3',
] as const
export type FileKind = (typeof fileKinds)[number]

/** Its letters are in the codes of an old font. */
export const isOldFont = (kind: FileKind): boolean => kind.endsWith('tcvn3')

export const isCsv = (kind: FileKind): boolean => kind.startsWith('csv')

function csv(sheet: DrawnSheet, delimiter: string): string {
  return Papa.unparse(sheet.texts(), { delimiter, newline: '\r\n' })
}

/** The letters as they stand in the file: those of Western Europe, which the font draws as Vietnamese ones. */
function inOldFont(sheet: WorkSheet): WorkSheet {
  const cells = Object.entries(sheet).map(([address, cell]): [string, unknown] => {
    const { t, v } = cell as Partial<CellObject>
    return t === 's'
      ? [address, { t, v: Buffer.from(inTcvn3(String(v))).toString('latin1') }]
      : [address, cell]
  })
  return Object.fromEntries(cells)
}

function workbook(
  sheets: readonly DrawnSheet[],
  bookType: 'xlsx' | 'biff8',
  drawn: (sheet: WorkSheet) => WorkSheet = (sheet) => sheet,
): Uint8Array {
  const book = utils.book_new()
  for (const sheet of sheets) utils.book_append_sheet(book, drawn(sheet.worksheet()), sheet.name)
  book.Workbook = { Sheets: sheets.map(({ name, isHidden }) => ({ name, Hidden: isHidden ? 1 : 0 })) }
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer)
}

/** The bytes of a file; a CSV holds the first sheet alone. */
export function bytesOfFile(sheets: readonly DrawnSheet[], kind: FileKind): Uint8Array {
  const [first] = sheets
  if (first === undefined) throw new Error('no sheet')
  switch (kind) {
    case 'xlsx':
      return workbook(sheets, 'xlsx')
    case 'xlsx-tcvn3':
      return workbook(sheets, 'xlsx', inOldFont)
    case 'xls':
      return workbook(sheets, 'biff8')
    case 'csv':
      return Buffer.from(`\uFEFF${csv(first, ';')}`)
    case 'csv-comma':
      return Buffer.from(csv(first, ','))
    case 'csv-utf16':
      return Buffer.from(`\uFEFF${csv(first, '\t')}`, 'utf16le')
    case 'csv-windows-1258':
      return inWindows1258(csv(first, ';'))
    case 'csv-tcvn3':
      return inTcvn3(csv(first, ';'))
  }
}
