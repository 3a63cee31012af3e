import { CFB, type WorkBook } from '@e965/xlsx'
import { cellAddress } from './address.ts'
import { cellFont, type CellFont } from './cell-font.ts'
import type { MarksByIndex, Place, SheetMarks } from './sheet-marks.ts'
import { BEGIN, recordsFrom, uint16, type XlsRecord } from './xls-records.ts'

const SHEET = 0x85
const FONT = 0x31
const CELL_FORMAT = 0xe0
const COLUMNS = 0x7d
const FORMULA = 0x06
/** Texts: shared, rich, and written in the cell. */
const textCells = [0xfd, 0xd6, 0x204]
const globalRecords = new Set([BEGIN, SHEET, FONT, CELL_FORMAT])
const plainRecords = new Set([COLUMNS, FORMULA])
const sheetRecords = new Set([COLUMNS, FORMULA, ...textCells])
const LAST_COLUMN = 255

/** The library's packages of files, which it leaves without types. */
const packages = CFB as {
  find(parts: object, path: string): { readonly content?: Uint8Array | readonly number[] } | null
}

/** Null for all that is no .xls of Excel 5 or later, which alone is a package of files. */
function streamOf(workbook: WorkBook): Buffer | null {
  const { cfb } = workbook as { readonly cfb?: object }
  if (cfb === undefined || !('FullPaths' in cfb)) return null
  const content = (packages.find(cfb, 'Workbook') ?? packages.find(cfb, 'Book'))?.content
  if (content === undefined) return null
  return content instanceof Uint8Array
    ? Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    : Buffer.from(content)
}

/** Since Excel 97 a name says whether its letters take two bytes; before, they never do. */
function fontName(data: Buffer, isExcel97: boolean): string {
  const length = data[14] ?? 0
  if (!isExcel97) return data.toString('latin1', 15, 15 + length)
  return data[15] === 1
    ? data.toString('utf16le', 16, 16 + 2 * length)
    : data.toString('latin1', 16, 16 + length)
}

/** The fonts of another encoding by the number of the cell format. There is no font of number four. */
function formatFonts(records: readonly XlsRecord[]): ReadonlyMap<number, CellFont> {
  const isExcel97 = records[0] !== undefined && uint16(records[0].data, 0) === 0x600
  const names = records.filter(({ id }) => id === FONT).map(({ data }) => fontName(data, isExcel97))
  const found = new Map<number, CellFont>()
  for (const [index, { data }] of records.filter(({ id }) => id === CELL_FORMAT).entries()) {
    const number = uint16(data, 0)
    const font = cellFont(names[number > 4 ? number - 1 : number] ?? '')
    if (font !== null) found.set(index, font)
  }
  return found
}

/** Columns that are hidden, or have no width. */
function addHidden(hidden: Set<number>, data: Buffer): void {
  if ((uint16(data, 8) & 1) === 0 && uint16(data, 4) > 0) return
  const last = Math.min(uint16(data, 2), LAST_COLUMN)
  for (let column = uint16(data, 0); column <= last; column += 1) hidden.add(column)
}

const BLANK_TEXT = 0x03
const NO_NUMBER = 0xffff

/** A formula whose result is blank, and which asks to be calculated anew: it never was. */
function isUncalculated(data: Buffer): boolean {
  return data[6] === BLANK_TEXT && uint16(data, 12) === NO_NUMBER && (uint16(data, 14) & 1) === 1
}

function marksFrom(records: Iterable<XlsRecord>, fonts: ReadonlyMap<number, CellFont>): Partial<SheetMarks> {
  const hiddenColumns = new Set<number>()
  const cells = new Map<string, CellFont>()
  const uncalculated: Place[] = []
  for (const { id, data } of records) {
    if (id === COLUMNS) {
      addHidden(hiddenColumns, data)
      continue
    }
    const [row, column] = [uint16(data, 0), uint16(data, 2)]
    const font = fonts.get(uint16(data, 4))
    if (font !== undefined) cells.set(cellAddress(row, column), font)
    if (id === FORMULA && isUncalculated(data)) uncalculated.push({ row, column })
  }
  return { hiddenColumns, fonts: cells.size === 0 ? null : cells, uncalculated }
}

/** Where the sheets begin: the library names them in the order in which they stand in the stream. */
function sheetOffsets(records: readonly XlsRecord[]): number[] {
  return records
    .filter(({ id, data }) => id === SHEET && data.length >= 4)
    .map(({ data }) => data.readUInt32LE(0))
    .toSorted((a, b) => a - b)
}

/** The marks of each sheet of an .xls that the library does not tell; null for other kinds of workbook. */
export function xlsMarks(workbook: WorkBook): MarksByIndex | null {
  const stream = streamOf(workbook)
  if (stream === null) return null
  const records = [...recordsFrom(stream, 0, globalRecords)]
  const fonts = formatFonts(records)
  const offsets = sheetOffsets(records)
  return (index) => {
    const offset = offsets[index]
    if (offset === undefined || offsets.length !== workbook.SheetNames.length) return null
    return marksFrom(recordsFrom(stream, offset, fonts.size === 0 ? plainRecords : sheetRecords), fonts)
  }
}
