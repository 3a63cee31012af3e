import { UNPACKED_LIMIT } from '../refusal.ts'
import { entryName } from './entry-name.ts'
import { unpack } from './unpack.ts'
import type { ZipEntry } from './zip-directory.ts'

/** Parts are found whatever the case of their names. */
const keyOf = (path: string): string => path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()

function decoded(part: Buffer): string {
  if (part[0] === 0xff && part[1] === 0xfe) return part.toString('utf16le', 2)
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part)
  return part.toString('utf8')
}

/** The parts of a workbook that is a zip of XML; throws where they are more than there is room for, or damaged. */
export class PackedParts {
  readonly #bytes: Uint8Array
  readonly #entries: ReadonlyMap<string, ZipEntry>
  #room = UNPACKED_LIMIT

  constructor(bytes: Uint8Array, entries: readonly ZipEntry[]) {
    this.#bytes = bytes
    this.#entries = new Map(entries.map((entry) => [keyOf(entryName(entry)), entry]))
  }

  has(path: string): boolean {
    return this.#entries.has(keyOf(path))
  }

  /** The text of a part; null where there is none of that name. */
  text(path: string): string | null {
    const entry = this.#entries.get(keyOf(path))
    if (entry === undefined) return null
    const part = unpack(this.#bytes, entry, this.#room)
    this.#room -= part.length
    return decoded(part)
  }
}
