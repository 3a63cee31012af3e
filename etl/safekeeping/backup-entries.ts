import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { LedgerContent } from '../archive/ledger-soundness.ts'
import { blobStore, LEDGER_FILE, type StoreLocation } from '../store.ts'
import type { BackupEntry } from './manifest.ts'

/** An entry of a backup and the file it is taken from. */
export interface SourceEntry {
  readonly entry: BackupEntry
  readonly path: string
}

const PIECE = 1024 * 1024

function hashOf(path: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(PIECE)
  const file = openSync(path, 'r')
  try {
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece))
      hash.update(piece.subarray(0, length))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}

function source(name: string, path: string, sha256 = hashOf(path)): SourceEntry {
  return { entry: { name, size: statSync(path).size, sha256 }, path }
}

/** The files of definitions, from the folder of campaigns on; what is hidden is no part of one. */
function definitionFiles(campaigns: string): string[] {
  return readdirSync(campaigns, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(campaigns, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((name) => name.split('/').every((step) => !step.startsWith('.')))
    .toSorted()
}

/** All that goes into a backup, in the order of names: what was copied aside, and blobs where they are. */
export function entriesOf(
  store: string,
  aside: StoreLocation,
  { submissions }: LedgerContent,
): SourceEntry[] {
  const blobs = blobStore(store)
  const hashes = [...new Set(submissions.map(({ sha256 }) => sha256))].toSorted()
  return [
    source(LEDGER_FILE, join(aside.store, LEDGER_FILE)),
    ...definitionFiles(aside.campaigns).map((name) =>
      source(`campaigns/${name}`, join(aside.campaigns, name)),
    ),
    ...hashes.map((hash) => source(`blobs/${hash.slice(0, 2)}/${hash}`, blobs.path(hash), hash)),
  ]
}
