import { closeSync, openSync, readSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { SIZE_LIMIT } from './reader/refusal.ts'

interface ArchivedFile {
  readonly name: string
  readonly bytes: () => Uint8Array
}

/** What may come out of one archive. */
const UNPACKED_LIMIT = 8 * SIZE_LIMIT
const MOST_FILES = 5000

/** Parts that make a zip a document by itself: a workbook, a text, an OpenDocument. */
const documentParts = ['[Content_Types].xml', 'mimetype']

function isZip(path: string): boolean {
  const file = openSync(path, 'r')
  const first = new Uint8Array(2)
  readSync(file, first)
  closeSync(file)
  return first[0] === 0x50 && first[1] === 0x4b
}

interface Entry {
  readonly name: string
  readonly size: number
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const entries: Entry[] = []
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!name.endsWith('/')) entries.push({ name, size: originalSize })
      return false
    },
  })
  return entries
}

function unpacked(archive: Uint8Array, name: string): Uint8Array {
  return unzipSync(archive, { filter: (entry) => entry.name === name })[name] ?? new Uint8Array()
}

/**
 * The files in an archive; null for everything else, also for a damaged archive and one that would not fit into
 * memory: those are left whole, to be refused like any file that cannot be read.
 */
export function archivedFiles(read: () => Uint8Array, path: string): ArchivedFile[] | null {
  if (!isZip(path)) return null
  const archive = read()
  try {
    const entries = entriesOf(archive)
    if (entries.some(({ name }) => documentParts.includes(name))) return null
    const isTooMuch =
      entries.length > MOST_FILES ||
      entries.some(({ size }) => size > SIZE_LIMIT) ||
      entries.reduce((sum, { size }) => sum + size, 0) > UNPACKED_LIMIT
    if (isTooMuch || entries.length === 0) return null
    return entries.map(({ name }) => ({ name, bytes: () => unpacked(archive, name) }))
  } catch {
    return null
  }
}
