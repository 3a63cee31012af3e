import { read, utils, write } from '@e965/xlsx'
import { holdsWorkbook, readSheets } from '../reader/read.ts'
import { WorkbookPackage } from './workbook-package.ts'

/** A package whose workbook is XML of the usual dialect. */
export function isXmlWorkbook(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  const book = new WorkbookPackage(bytes)
  const relation = book.relations('').find(({ kind }) => kind === 'officeDocument')
  return (
    relation !== undefined &&
    relation.path.endsWith('.xml') &&
    !book.text('_rels/.rels').includes('purl.oclc.org')
  )
}

/** A text as a workbook of one sheet, each cell as its sender sees it. */
function textAsWorkbook(bytes: Uint8Array): Uint8Array {
  const result = readSheets(bytes)
  const book = utils.book_new()
  for (const { name, cells } of 'sheets' in result ? result.sheets : []) {
    const sheet = utils.aoa_to_sheet([[]])
    for (const { row, column, shown } of cells)
      utils.sheet_add_aoa(sheet, [[shown]], { origin: { r: row, c: column } })
    utils.book_append_sheet(book, sheet, name === '' ? 'Báo cáo' : name)
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
}

/** The cells of any file that can be read, as an .xlsx. */
export function converted(bytes: Uint8Array): Uint8Array {
  if (!holdsWorkbook(bytes)) return textAsWorkbook(bytes)
  const book = read(bytes, { type: 'array', cellFormula: true, cellStyles: true, cellNF: true })
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', cellStyles: true }) as ArrayBuffer)
}
