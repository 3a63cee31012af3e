/** A record of the stream of an .xls ([MS-XLS] 2.1.4). */
export interface XlsRecord {
  readonly id: number
  readonly data: Buffer
}

/** The first record of a part; it tells the version. */
export const BEGIN = 0x0809
const END = 0x000a
const HEADER = 4

/** A number of two bytes; zero where the record is cut off. */
export function uint16(data: Buffer, at: number): number {
  return at + 2 <= data.length ? data.readUInt16LE(at) : 0
}

/** The wanted records of the part that begins at the offset, without those of the charts inside it. */
export function* recordsFrom(
  stream: Buffer,
  offset: number,
  wanted: ReadonlySet<number>,
): Generator<XlsRecord, void> {
  let depth = 0
  let at = offset
  while (at + HEADER <= stream.length) {
    const id = stream.readUInt16LE(at)
    const next = at + HEADER + stream.readUInt16LE(at + 2)
    if (id === BEGIN) depth += 1
    if (depth === 1 && wanted.has(id)) yield { id, data: stream.subarray(at + HEADER, next) }
    if (id === END) depth -= 1
    if (depth === 0) return
    at = next
  }
}
