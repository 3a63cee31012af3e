import { CFB, utils, write, type BookType, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { readSheets } from '../../../etl/reader/read.ts'
import type { Sheet } from '../../../etl/reader/sheet.ts'

/** The library's packages of files, which it leaves without types. */
const packages = CFB as {
  read(bytes: Uint8Array, options: { readonly type: 'array' }): object
  find(parts: object, path: string): { content: Uint8Array; size: number } | null
  write(parts: object, options: { readonly type: 'buffer'; readonly fileType: 'zip' | 'cfb' }): Buffer
}

export function bookOf(sheets: Readonly<Record<string, WorkSheet>>): WorkBook {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  return book
}

export function bytesOf(book: WorkBook, bookType: BookType = 'xlsx'): Uint8Array {
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer)
}

export function sheetsOf(bytes: Uint8Array): readonly Sheet[] {
  const read = readSheets(bytes)
  if ('refusal' in read) throw new Error(read.refusal.code)
  return read.sheets
}

export function firstSheetOf(bytes: Uint8Array): Sheet {
  const [first] = sheetsOf(bytes)
  if (first === undefined) throw new Error('no sheet')
  return first
}

export function readBack(sheet: WorkSheet, bookType: BookType = 'xlsx'): Sheet {
  return firstSheetOf(bytesOf(bookOf({ 'Biểu 01': sheet }), bookType))
}

/** Rows of texts, written to a workbook and read again. */
export function shownIn(
  rows: readonly (readonly (string | null)[])[],
  bookType: BookType = 'xlsx',
): string[] {
  return readBack(utils.aoa_to_sheet(rows.map((row) => [...row])), bookType).cells.map(({ shown }) => shown)
}

/** An .xls with its stream of records written anew. */
export function withStream(bytes: Uint8Array, edit: (stream: Buffer) => Buffer): Uint8Array {
  const parts = packages.read(bytes, { type: 'array' })
  const part = packages.find(parts, 'Workbook')
  if (part === null) throw new Error('no stream')
  part.content = edit(Buffer.from(part.content))
  part.size = part.content.length
  return new Uint8Array(packages.write(parts, { type: 'buffer', fileType: 'cfb' }))
}

/** A workbook with one of its parts written anew. */
export function withPart(bytes: Uint8Array, path: string, edit: (xml: string) => string): Uint8Array {
  const parts = packages.read(bytes, { type: 'array' })
  const part = packages.find(parts, path)
  if (part === null) throw new Error(`no ${path}`)
  const before = Buffer.from(part.content).toString('utf8')
  const after = edit(before)
  if (after === before) throw new Error(`nothing edited in ${path}`)
  part.content = Buffer.from(after)
  return new Uint8Array(packages.write(parts, { type: 'buffer', fileType: 'zip' }))
}
