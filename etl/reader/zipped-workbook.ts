import { openDocumentKind } from './open-document.ts'
import { refusalFor, refuse, UNPACKED_LIMIT, type ReadResult } from './refusal.ts'
import { readWorkbook } from './workbook.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'
import { isDocument, openArchive } from './zip/archive.ts'
import { DamagedZip, TooMuchUnpacked } from './zip/damage.ts'
import { PackedParts } from './zip/packed-parts.ts'
import { unpack } from './zip/unpack.ts'
import { zipEntries, type ZipEntry } from './zip/zip-directory.ts'

/** Zips that other programs make, by a part that each has; none of them is a workbook. */
const foreignParts: readonly (readonly [string, string])[] = [
  ['word/document.xml', 'Word'],
  ['ppt/presentation.xml', 'PowerPoint'],
  ['Index/Document.iwa', 'Numbers'],
  ['Index.zip', 'Numbers'],
]

/** Of a workbook for the library, which unpacks all of it and believes what the zip says of itself. */
function checkUnpacked(bytes: Uint8Array, entries: readonly ZipEntry[]): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (size > UNPACKED_LIMIT) throw new TooMuchUnpacked('more than there is room for')
  for (const entry of entries) unpack(bytes, entry, entry.size)
}

/** A zip that is no document: an archive that could not be opened, or one in too many others. */
function refusedArchive(bytes: Uint8Array, entries: readonly ZipEntry[]): ReadResult {
  const archive = isDocument(entries) ? null : openArchive(bytes, entries)
  return archive === null || 'files' in archive ? refuse.unsupported('zip') : archive
}

/** Of a zip that has lost its directory, words alone tell whether it was a workbook. */
function isWorkbookByWords(bytes: Uint8Array): boolean {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return ['[Content_Types].xml', 'xl/', 'mimetypeapplication/'].some((word) => zip.includes(word))
}

function readPackage(bytes: Uint8Array, entries: readonly ZipEntry[]): ReadResult {
  const parts = new PackedParts(bytes, entries)
  const foreign = foreignParts.find(([part]) => parts.has(part))
  if (foreign !== undefined) return refuse.unsupported(foreign[1])
  if (parts.has('[Content_Types].xml')) {
    const sheets = readXlsx(parts)
    if (sheets !== null) return { sheets }
  } else {
    const kind = openDocumentKind(parts)
    if (kind === 'encrypted') return refuse.encrypted()
    if (kind === null) return refusedArchive(bytes, entries)
  }
  checkUnpacked(bytes, entries)
  return readWorkbook(bytes, parts)
}

/** A workbook that is packed as a zip. */
export function readZip(bytes: Uint8Array): ReadResult {
  try {
    return readPackage(bytes, zipEntries(bytes))
  } catch (cause) {
    const isArchive = cause instanceof DamagedZip && !isWorkbookByWords(bytes)
    return isArchive ? refuse.archiveDamaged() : refusalFor(cause)
  }
}
