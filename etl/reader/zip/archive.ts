import { refuse, SIZE_LIMIT, type ReadResult } from '../refusal.ts'
import { TooMuchUnpacked } from './damage.ts'
import { entryName } from './entry-name.ts'
import { unpack } from './unpack.ts'
import type { ZipEntry } from './zip-directory.ts'

/** What may come out of one archive, in bytes and in files. */
const ARCHIVE_LIMIT = 8 * SIZE_LIMIT
const FILE_LIMIT = 5000

/** Parts that make a zip a document by itself: a workbook, a text, an OpenDocument, one of Apple's. */
const documentParts = new Set(['[content_types].xml', 'mimetype', 'index/document.iwa', 'index.zip'])

/** Whether the files of a zip are parts of one document. */
export function isDocument(entries: readonly ZipEntry[]): boolean {
  return entries.some((entry) => documentParts.has(entryName(entry).replace(/^\//, '').toLowerCase()))
}

const SLASH = 0x2f

function limitFault(files: readonly ZipEntry[]): ReadResult | null {
  if (files.length === 0) return refuse.archiveEmpty()
  if (files.some(({ isEncrypted }) => isEncrypted)) return refuse.archiveEncrypted()
  if (files.length > FILE_LIMIT) return refuse.archiveTooManyFiles(files.length, FILE_LIMIT)
  const size = files.reduce((sum, file) => sum + file.size, 0)
  return size > ARCHIVE_LIMIT ? refuse.archiveTooLarge(ARCHIVE_LIMIT) : null
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

/** The files of an archive without its folders, or why it cannot be opened. */
export function openArchive(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): { readonly files: readonly ZipEntry[] } | ReadResult {
  const files = entries.filter(({ nameBytes }) => nameBytes.at(-1) !== SLASH)
  return limitFault(files) ?? contentFault(bytes, files) ?? { files }
}
