import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'
import Papa from 'papaparse'
import { columnLetter } from '../reader/address.ts'
import type { SampleCell, SampleSheet } from './layout.ts'
import type { FileFormat } from './sender.ts'

/** Formats of Excel's own: the writer numbers others by what it wrote before, and bytes would differ from run to run. */
const BUILT_IN_DATE = 'm/d/yy'
const BUILT_IN_PERCENT = '0.00%'

function serialOf(day: string): number {
  return (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000
}

function cellObject(cell: SampleCell): CellObject | null {
  switch (cell?.kind) {
    case undefined:
      return null
    case 'text':
      return { t: 's', v: cell.text }
    case 'number':
      return { t: 'n', v: cell.number }
    case 'day':
      return { t: 'n', v: serialOf(cell.day), z: BUILT_IN_DATE }
    case 'share':
      return { t: 'n', v: cell.share, z: BUILT_IN_PERCENT, ...(cell.formula !== null && { f: cell.formula }) }
  }
}

function worksheet({ rows, merges }: SampleSheet): WorkSheet {
  const sheet: WorkSheet = {}
  let width = 1
  rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      const object = cellObject(cell)
      if (object === null) return
      sheet[`${columnLetter(column)}${String(rowIndex + 1)}`] = object
      width = Math.max(width, column + 1)
    })
  })
  sheet['!ref'] = `A1:${columnLetter(width - 1)}${String(rows.length)}`
  sheet['!merges'] = merges.map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }))
  sheet['!cols'] = Array.from({ length: width }, (_, column) => ({
    wch: column === 0 ? 6 : column === 1 ? 34 : 16,
  }))
  return sheet
}

function shown(cell: SampleCell): string {
  switch (cell?.kind) {
    case undefined:
      return ''
    case 'text':
      return cell.text
    case 'number':
      return String(cell.number)
    case 'day':
      return cell.day.split('-').toReversed().join('/')
    case 'share':
      return `${(Math.round(cell.share * 1000) / 10).toFixed(1).replace('.', ',')}%`
  }
}

function csvText({ rows }: SampleSheet): string {
  return Papa.unparse(
    rows.map((row) => row.map(shown)),
    { delimiter: ';', newline: '\r\n' },
  )
}

/** The bytes of a file; a CSV holds one sheet alone. */
export function encodeFile(sheets: readonly SampleSheet[], format: FileFormat): Uint8Array {
  const [first] = sheets
  if (first !== undefined && format === 'csv') return new TextEncoder().encode(`\uFEFF${csvText(first)}`)
  if (first !== undefined && format === 'csv-utf16') return Buffer.from(`\uFEFF${csvText(first)}`, 'utf16le')
  const workbook = utils.book_new()
  for (const sheet of sheets) utils.book_append_sheet(workbook, worksheet(sheet), sheet.name)
  return new Uint8Array(
    write(workbook, {
      type: 'buffer',
      bookType: format === 'xls' ? 'biff8' : 'xlsx',
      compression: true,
    }) as Buffer,
  )
}
