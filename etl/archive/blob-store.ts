import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

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

  /** Every file in it, named from its folder on with slashes; a blob is `ab/ab…`. */
  files(): string[] {
    if (!existsSync(this.#directory)) return []
    return readdirSync(this.#directory, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(this.#directory, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .toSorted()
  }

  /** Where the bytes lie. */
  path(hash: string): string {
    return join(this.#directory, hash.slice(0, 2), hash)
  }
}
