import { deflateRawSync, inflateRawSync, type InflateRaw } from 'node:zlib'
import { CFB } from '@e965/xlsx'
import { UNPACKED_LIMIT } from './refusal.ts'

/** Node's inflate in the shape that the workbook library asks for. */
class NativeInflate {
  readonly _finishFlushFlag = 0
  bytesRead = 0

  _processChunk(packed: Uint8Array): Uint8Array {
    const options = { info: true, maxOutputLength: UNPACKED_LIMIT }
    const { buffer, engine } = inflateRawSync(packed, options) as unknown as {
      buffer: Uint8Array
      engine: InflateRaw
    }
    this.bytesRead = engine.bytesWritten
    return buffer
  }
}

const packages = CFB as { utils: { use_zlib(library: object): void } }

/** The library's own inflate loops for ever over damaged data; the one of Node refuses it, and is faster. */
export function useNativeInflate(): void {
  packages.utils.use_zlib({ InflateRaw: NativeInflate, deflateRawSync })
}
