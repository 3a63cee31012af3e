import { refuse, SIZE_LIMIT, type ReadResult } from '../refusal.ts'
import { TooMuchUnpacked } from './damage.ts'
import { entryName } from './entry-name.ts'
import { unpack } from './unpack.ts'
import type { ZipEntry } from './zip-directory.ts'

/** What may come out of one archive and those in it, in bytes and in files. */
const ARCHIVE_LIMIT = 8 * SIZE_LIMIT
const FILE_LIMIT = 5000

/** What may still come out. */
export interface ArchiveRoom {
  bytes: number
  files: number
}

export function archiveRoom(): ArchiveRoom {
  return { bytes: ARCHIVE_LIMIT, files: FILE_LIMIT }
}

/** Parts that make a zip a document by itself: a workbook, a text, an OpenDocument, one of Apple's. */
const documentParts = new Set(['[content_types].xml', 'mimetype', 'index/document.iwa', 'index.zip'])

/** Whether the files of a zip are parts of one document. */
export function isDocument(entries: readonly ZipEntry[]): boolean {
  return entries.some((entry) => documentParts.has(entryName(entry).replace(/^\//, '').toLowerCase()))
}

const SLASH = 0x2f

const unpackedSize = (files: readonly ZipEntry[]): number => files.reduce((sum, { size }) => sum + size, 0)

function limitFault(files: readonly ZipEntry[], room: ArchiveRoom): ReadResult | null {
  if (files.length === 0) return refuse.archiveEmpty()
  if (files.some(({ isEncrypted }) => isEncrypted)) return refuse.archiveEncrypted()
  if (files.length > room.files) return refuse.archiveTooManyFiles(files.length, FILE_LIMIT)
  return unpackedSize(files) > room.bytes ? refuse.archiveTooLarge(ARCHIVE_LIMIT) : null
}

/** No file is taken from an archive of which another one is damaged. */
function contentFault(bytes: Uint8Array, files: readonly ZipEntry[]): ReadResult | null {
  try {
    for (const file of files) unpack(bytes, file, file.size)
    return null
  } catch (cause) {
    return cause instanceof TooMuchUnpacked ? refuse.archiveTooLarge(ARCHIVE_LIMIT) : refuse.archiveDamaged()
  }
}

/** The files of an archive without its folders, which take from the room there is, or why it cannot be opened. */
export function openArchive(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  room = archiveRoom(),
): { readonly files: readonly ZipEntry[] } | ReadResult {
  const files = entries.filter(({ nameBytes }) => nameBytes.at(-1) !== SLASH)
  const fault = limitFault(files, room) ?? contentFault(bytes, files)
  if (fault !== null) return fault
  room.bytes -= unpackedSize(files)
  room.files -= files.length
  return { files }
}
