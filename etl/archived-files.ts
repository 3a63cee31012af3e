import { archiveRoom, isDocument, openArchive, type ArchiveRoom } from './reader/zip/archive.ts'
import { entryName } from './reader/zip/entry-name.ts'
import { unpack } from './reader/zip/unpack.ts'
import { zipEntries, type ZipEntry } from './reader/zip/zip-directory.ts'

interface ArchivedFile {
  /** Below the archive, in whatever archives of its own; never above it, whatever the archive says. */
  readonly name: string
  readonly bytes: () => Uint8Array
}

/** Archives in archives in archives. */
const DEEPEST = 3

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** A name may claim to be absolute, or to lie outside. */
function nameBelow(name: string): string {
  const steps = name.split(/[\\/]/)
  return steps.filter((step) => !['', '.', '..'].includes(step) && !/^[A-Za-z]:$/.test(step)).join('/')
}

function filesAt(archive: Uint8Array, entry: ZipEntry, depth: number, room: ArchiveRoom): ArchivedFile[] {
  const name = nameBelow(entryName(entry))
  const bytes = (): Uint8Array => unpack(archive, entry, entry.size)
  const inner = /\.zip$/i.test(name) && depth < DEEPEST ? filesIn(bytes(), depth + 1, room) : null
  return inner?.map((file) => ({ ...file, name: `${name}/${file.name}` })) ?? [{ name, bytes }]
}

function filesIn(bytes: Uint8Array, depth: number, room: ArchiveRoom): ArchivedFile[] | null {
  if (!isZip(bytes)) return null
  try {
    const entries = zipEntries(bytes)
    const archive = isDocument(entries) ? null : openArchive(bytes, entries, room)
    if (archive === null || !('files' in archive)) return null
    return archive.files.flatMap((file) => filesAt(bytes, file, depth, room))
  } catch {
    return null
  }
}

/**
 * The files in an archive and in the archives in it; null for everything else, also for an archive that cannot be
 * opened: that is left whole, to be refused for what is wrong with it.
 */
export function archivedFiles(bytes: Uint8Array): ArchivedFile[] | null {
  return filesIn(bytes, 1, archiveRoom())
}
