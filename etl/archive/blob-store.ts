import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Received bytes by their hash, kept for ever. */
export class BlobStore {
  readonly #directory: string

  constructor(directory: string) {
    this.#directory = directory
  }

  put(bytes: Uint8Array): string {
    const hash = sha256(bytes)
    const path = this.path(hash)
    if (!existsSync(path)) {
      mkdirSync(dirname(path), { recursive: true })
      const aside = `${path}.${String(process.pid)}`
      writeFileSync(aside, bytes)
      renameSync(aside, path)
    }
    return hash
  }

  get(hash: string): Uint8Array {
    return readFileSync(this.path(hash))
  }

  /** Where the bytes lie. */
  path(hash: string): string {
    return join(this.#directory, hash.slice(0, 2), hash)
  }
}
