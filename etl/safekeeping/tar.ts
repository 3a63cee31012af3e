/** Files one after the other in a `tar`, which every system can unpack without us. */

const BLOCK = 512
const NAME = { at: 0, length: 100 }
const SIZE = { at: 124, length: 12 }
const CHECKSUM = { at: 148, length: 8 }
const KIND_AT = 156
const FILE = 0x30
const MAGIC = { at: 257, text: 'ustar\u000000' }
const PREFIX = { at: 345, length: 155 }

export interface TarEntry {
  readonly name: string
  readonly size: number
}

/** An entry with its content, piece by piece; the next entry comes only after all of it was taken. */
export interface OpenEntry extends TarEntry {
  readonly pieces: () => AsyncGenerator<Buffer>
}

/** This is no tar, or one that is damaged. */
export class DamagedTar extends Error {}

/** A long name is cut at a slash into the two places there are. */
function splitName(name: string): readonly [prefix: string, name: string] {
  if (Buffer.byteLength(name) <= NAME.length) return ['', name]
  for (let at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
    const [prefix, rest] = [name.slice(0, at), name.slice(at + 1)]
    if (Buffer.byteLength(prefix) <= PREFIX.length && Buffer.byteLength(rest) <= NAME.length)
      return [prefix, rest]
  }
  throw new Error(`the name is too long for a backup: ${name}`)
}

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0')

/** The sum of all bytes of a header, its own place counted as blanks. */
function checksum(header: Buffer): number {
  const end = CHECKSUM.at + CHECKSUM.length
  return header.reduce((sum, byte, at) => sum + (at >= CHECKSUM.at && at < end ? 0x20 : byte), 0)
}

/** The block before a file's content. `seconds`: since 1970. */
export function tarHeader({ name, size }: TarEntry, seconds: number): Buffer {
  const header = Buffer.alloc(BLOCK)
  const [prefix, rest] = splitName(name)
  const fields: readonly (readonly [at: number, text: string])[] = [
    [NAME.at, rest],
    [100, octal(0o644, 7)],
    [108, octal(0, 7)],
    [116, octal(0, 7)],
    [SIZE.at, octal(size, 11)],
    [136, octal(seconds, 11)],
    [KIND_AT, '0'],
    [MAGIC.at, MAGIC.text],
    [PREFIX.at, prefix],
  ]
  for (const [at, text] of fields) header.write(text, at)
  header.write(`${octal(checksum(header), 6)}\u0000 `, CHECKSUM.at)
  return header
}

const paddingOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK

/** What fills up the last block of a file. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc(paddingOf(size))
}

export const tarEnd: Buffer = Buffer.alloc(2 * BLOCK)

function textAt(header: Buffer, at: number, length: number): string {
  const field = header.subarray(at, at + length)
  const end = field.indexOf(0)
  return field.subarray(0, end < 0 ? length : end).toString('utf8')
}

function readHeader(header: Buffer): TarEntry {
  const sum = Number.parseInt(textAt(header, CHECKSUM.at, CHECKSUM.length), 8)
  if (sum !== checksum(header) || header[KIND_AT] !== FILE) throw new DamagedTar('no header of a file')
  const size = Number.parseInt(textAt(header, SIZE.at, SIZE.length), 8)
  if (!Number.isSafeInteger(size)) throw new DamagedTar('no size')
  const [prefix, name] = [textAt(header, PREFIX.at, PREFIX.length), textAt(header, NAME.at, NAME.length)]
  return { name: prefix === '' ? name : `${prefix}/${name}`, size }
}

export async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const taken: Buffer[] = []
  for await (const piece of pieces) taken.push(piece)
  return Buffer.concat(taken)
}

/** So many bytes at a time of what comes in whatever pieces. */
class Incoming {
  readonly #source: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  async *pieces(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0;) {
      if (this.#rest.length === 0) this.#rest = await this.#next()
      const piece = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }

  take(size: number): Promise<Buffer> {
    return whole(this.pieces(size))
  }

  /** To the last byte, so that a checksum behind it is looked at too. */
  async drain(): Promise<void> {
    while ((await this.#source.next()).done !== true);
  }

  async #next(): Promise<Buffer> {
    const next = await this.#source.next()
    if (next.done === true) throw new DamagedTar('cut off')
    return next.value
  }
}

/** The files of a tar in their order. Throws `DamagedTar`, and whatever the source throws. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<OpenEntry> {
  const incoming = new Incoming(source)
  for (;;) {
    const header = await incoming.take(BLOCK)
    if (header.every((byte) => byte === 0)) break
    const entry = readHeader(header)
    yield { ...entry, pieces: () => incoming.pieces(entry.size) }
    await incoming.take(paddingOf(entry.size))
  }
  await incoming.drain()
}
