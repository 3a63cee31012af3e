import { crc32, inflateRawSync } from 'node:zlib'
import { DamagedZip, TooMuchUnpacked } from './damage.ts'
import type { ZipEntry } from './zip-directory.ts'

const HEADER = 0x04034b50
const HEADER_LENGTH = 30
const STORED = 0
const DEFLATED = 8

function packedBytes(zip: Buffer, { offset, packedSize }: ZipEntry): Buffer {
  if (offset + HEADER_LENGTH > zip.length || zip.readUInt32LE(offset) !== HEADER)
    throw new DamagedZip('a file is not where the directory says')
  const start = offset + HEADER_LENGTH + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  if (start + packedSize > zip.length) throw new DamagedZip('cut off', { isCutOff: true })
  return zip.subarray(start, start + packedSize)
}

const SMALLEST_CHUNK = 64
/** What a directory says of a size is believed so far as to make room for it at once. */
const LARGEST_CHUNK = 64 * 1024 * 1024

function inflated(packed: Buffer, size: number, limit: number): Buffer {
  const chunkSize = Math.min(Math.max(size + 1, SMALLEST_CHUNK), LARGEST_CHUNK)
  try {
    return inflateRawSync(packed, { maxOutputLength: limit, chunkSize })
  } catch (cause) {
    if (cause instanceof RangeError) throw new TooMuchUnpacked('more than there is room for', { cause })
    throw new DamagedZip('broken data', { cause })
  }
}

/**
 * The content of a file in a zip; throws `TooMuchUnpacked` where it would be longer than the limit, whatever the
 * directory says, and `DamagedZip` where it is not what was packed.
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry, limit: number): Buffer {
  if (entry.size > limit) throw new TooMuchUnpacked('more than there is room for')
  const packed = packedBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), entry)
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new DamagedZip('packed in an unknown way')
  const content = entry.method === STORED ? packed : inflated(packed, entry.size, limit)
  if (crc32(content) !== entry.crc) throw new DamagedZip('not what was packed')
  return content
}
