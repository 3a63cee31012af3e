import { readCsv } from './csv.ts'
import { textEncoding } from './encoding.ts'
import { markupOf } from './markup.ts'
import { refuse, SIZE_LIMIT, type ReadResult } from './refusal.ts'
import { readMarkupWorkbook, readWorkbook } from './workbook.ts'
import { readZip } from './zipped-workbook.ts'

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** Names of known files that hold no table, by their first bytes. */
function foreignKind(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'PDF'
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'PNG'
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'JPEG'
  if (startsWith(bytes, 0x52, 0x61, 0x72, 0x21)) return 'RAR'
  if (startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf)) return '7z'
  return null
}

const COMPOUND_HEADER = 512

/** An Office file behind a password is a compound file that holds an encrypted package. */
function readCompound(bytes: Uint8Array): ReadResult {
  if (bytes.length < COMPOUND_HEADER) return refuse.cutOff()
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
  return isEncrypted ? refuse.encrypted() : readWorkbook(bytes)
}

const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b)
const isCompound = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)
const isBareSheet = (bytes: Uint8Array): boolean => startsWith(bytes, 0x09)

/** Whether the bytes are for the workbook library rather than a text. */
export function holdsWorkbook(bytes: Uint8Array): boolean {
  return isZip(bytes) || isCompound(bytes) || isBareSheet(bytes) || markupOf(bytes) !== null
}

const xmlDeclaration = /^\s*<\?xml\b[^>]*>/

/** A text by its encoding: a table in HTML or XML, or lines of a CSV. */
function readText(bytes: Uint8Array): ReadResult {
  const encoding = textEncoding(bytes)
  if (encoding === null) return refuse.unsupported('binary')
  const markup = markupOf(bytes)
  if (markup === null) return { sheets: [readCsv(bytes, encoding)] }
  const text = new TextDecoder(encoding).decode(bytes)
  if (markup === 'xml') return readMarkupWorkbook(text)
  // The library takes all that is declared as XML for a workbook of Excel 2003.
  return /<table/i.test(text)
    ? readMarkupWorkbook(text.replace(xmlDeclaration, ''))
    : refuse.unsupported('HTML')
}

/** Sheets of a file whose kind is told by its content, never by its name; what cannot be read is refused. */
export function readSheets(bytes: Uint8Array): ReadResult {
  if (bytes.length === 0) return refuse.empty()
  if (bytes.length > SIZE_LIMIT) return refuse.tooLarge(bytes.length)
  const foreign = foreignKind(bytes)
  if (foreign !== null) return refuse.unsupported(foreign)
  if (isZip(bytes)) return readZip(bytes)
  if (isCompound(bytes)) return readCompound(bytes)
  if (isBareSheet(bytes)) return readWorkbook(bytes)
  return readText(bytes)
}
