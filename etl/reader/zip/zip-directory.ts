import { DamagedZip } from './damage.ts'

/** A file in a zip, as the zip's directory has it. */
export interface ZipEntry {
  /** As written; in which letters, the zip does not always say. */
  readonly nameBytes: Uint8Array
  /** True where the name is said to be UTF-8. */
  readonly isUtf8: boolean
  readonly isEncrypted: boolean
  /** 0: as it is, 8: deflated; others are rare. */
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  /** What the directory says it unpacks to, which may be a lie. */
  readonly size: number
  /** Where its own header begins. */
  readonly offset: number
}

const END = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const LOCATOR_64_LENGTH = 20
const RECORD = 0x02014b50
const RECORD_LENGTH = 46
const EXTRA_64 = 1
const IN_EXTRA = 0xffffffff

const ENCRYPTED = 1
const UTF8 = 1 << 11

interface Directory {
  readonly at: number
  readonly count: number
}

function endOf(zip: Buffer): number {
  const lowest = Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT)
  for (let at = zip.length - END_LENGTH; at >= lowest; at -= 1) {
    if (zip.readUInt32LE(at) === END) return at
  }
  throw new DamagedZip('no end of directory', { isCutOff: true })
}

function long(zip: Buffer, at: number): number {
  return Number(zip.readBigUInt64LE(at))
}

/** Of a zip with more or larger files than its first version could count. */
function directory64(zip: Buffer, end: number): Directory | null {
  const locator = end - LOCATOR_64_LENGTH
  if (locator < 0 || zip.readUInt32LE(locator) !== LOCATOR_64) return null
  const at = long(zip, locator + 8)
  return zip.readUInt32LE(at) === END_64 ? { at: long(zip, at + 48), count: long(zip, at + 32) } : null
}

function directoryOf(zip: Buffer): Directory {
  const end = endOf(zip)
  return directory64(zip, end) ?? { at: zip.readUInt32LE(end + 16), count: zip.readUInt16LE(end + 10) }
}

/** Sizes and offset that take eight bytes stand in an extra field, in this order, only those that are too large. */
function longNumbers(extra: Buffer, short: readonly number[]): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== EXTRA_64) continue
    let next = at + 4
    return short.map((number) => {
      if (number !== IN_EXTRA) return number
      next += 8
      return long(extra, next - 8)
    })
  }
  return [...short]
}

function entryAt(zip: Buffer, at: number): { readonly entry: ZipEntry; readonly next: number } {
  if (zip.readUInt32LE(at) !== RECORD) throw new DamagedZip('broken directory')
  const flags = zip.readUInt16LE(at + 8)
  const nameEnd = at + RECORD_LENGTH + zip.readUInt16LE(at + 28)
  const extraEnd = nameEnd + zip.readUInt16LE(at + 30)
  const short = [zip.readUInt32LE(at + 24), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)]
  const [size = 0, packedSize = 0, offset = 0] = longNumbers(zip.subarray(nameEnd, extraEnd), short)
  const entry = {
    ...{ nameBytes: zip.subarray(at + RECORD_LENGTH, nameEnd), isUtf8: (flags & UTF8) !== 0 },
    ...{ isEncrypted: (flags & ENCRYPTED) !== 0, method: zip.readUInt16LE(at + 10) },
    ...{ crc: zip.readUInt32LE(at + 16), packedSize, size, offset },
  }
  return { entry, next: extraEnd + zip.readUInt16LE(at + 32) }
}

/** The files of a zip, folders among them; throws `DamagedZip` where it has no directory that holds. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const { at, count } = directoryOf(zip)
    const entries: ZipEntry[] = []
    for (let place = at; entries.length < count;) {
      const { entry, next } = entryAt(zip, place)
      entries.push(entry)
      place = next
    }
    return entries
  } catch (cause) {
    if (cause instanceof DamagedZip) throw cause
    throw new DamagedZip('broken directory', { cause })
  }
}
