import { createHash } from 'node:crypto'
import { closeSync, createReadStream, mkdirSync, openSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Finding } from '../finding/finding.ts'
import { nowhere } from '../finding/finding.ts'
import type { Progress } from '../pipeline.ts'
import { problemOf } from './check.ts'
import { FORMAT, MANIFEST, parseManifest, type BackupEntry, type Manifest } from './manifest.ts'
import { DamagedTar, readTar, type OpenEntry } from './tar.ts'

/** A list of some million files. */
const LONGEST_MANIFEST = 512 * 1024 * 1024

/** What is in a backup, or why it cannot be used; entries that are damaged are told all at once. */
export interface ReadBackup {
  readonly manifest: Manifest | null
  readonly findings: readonly Finding[]
}

/** Reading went no further. */
class BackupFault extends Error {
  readonly finding: Finding

  constructor(finding: Finding) {
    super(finding.code)
    this.finding = finding
  }
}

function notABackup(file: string): Finding {
  return { code: 'backup/not-a-backup', severity: 'error', place: { ...nowhere, file }, params: {} }
}

/** `entry` null: the backup as a whole. */
export function damaged(file: string, entry: string | null): Finding {
  return { code: 'backup/damaged', severity: 'error', place: { ...nowhere, file }, params: { entry } }
}

async function readManifest(file: string, entry: OpenEntry): Promise<Manifest> {
  if (entry.name !== MANIFEST || entry.size > LONGEST_MANIFEST) throw new BackupFault(notABackup(file))
  const read = parseManifest(await text(entry.pieces))
  if (read === null) throw new BackupFault(notABackup(file))
  const { head, manifest } = read
  if (head.format > FORMAT) {
    const params = { format: head.format, known: FORMAT, product: head.product }
    const place = { ...nowhere, file }
    throw new BackupFault({ code: 'backup/later-format', severity: 'error', place, params })
  }
  if (manifest === null) throw new BackupFault(damaged(file, MANIFEST))
  return manifest
}

/** Takes an entry's content, into a file where one is named; true where it is what was backed up. */
async function take(
  entry: OpenEntry,
  wanted: BackupEntry | undefined,
  path: string | null,
): Promise<boolean> {
  const isWanted = wanted?.size === entry.size
  if (path !== null) mkdirSync(dirname(path), { recursive: true })
  const file = path === null || !isWanted ? null : openSync(path, 'wx')
  const hash = createHash('sha256')
  try {
    for await (const piece of entry.pieces) {
      hash.update(piece)
      if (file !== null) writeSync(file, piece)
    }
  } finally {
    if (file !== null) closeSync(file)
  }
  return isWanted && hash.digest('hex') === wanted.sha256
}

class Reading {
  readonly #file: string
  readonly #into: string | null
  readonly #onProgress: Progress | undefined
  readonly #faulty = new Set<string>()
  #manifest: Manifest | null = null

  constructor(file: string, into: string | null, onProgress?: Progress) {
    this.#file = file
    this.#into = into
    this.#onProgress = onProgress
  }

  async read(source: AsyncIterable<Buffer>): Promise<void> {
    const wanted = new Map<string, BackupEntry>()
    const seen = new Set<string>()
    for await (const entry of readTar(source)) {
      if (this.#manifest === null) {
        this.#manifest = await readManifest(this.#file, entry)
        for (const each of this.#manifest.entries) wanted.set(each.name, each)
        continue
      }
      // What the manifest does not name is taken nowhere.
      const own = seen.has(entry.name) ? undefined : wanted.get(entry.name)
      const path = this.#into === null || own === undefined ? null : join(this.#into, own.name)
      seen.add(entry.name)
      if (!(await take(entry, own, path))) this.#faulty.add(entry.name)
      this.#onProgress?.(seen.size, wanted.size, entry.name)
    }
    for (const name of wanted.keys()) if (!seen.has(name)) this.#faulty.add(name)
  }

  /** What came of it; `cause`: what ended it before its end. */
  result(cause: unknown = null): ReadBackup {
    const faulty = [...this.#faulty].toSorted().map((name) => damaged(this.#file, name))
    if (cause === null) {
      const findings = this.#manifest === null ? [notABackup(this.#file)] : faulty
      return { manifest: this.#manifest, findings }
    }
    if (cause instanceof BackupFault) return { manifest: null, findings: [cause.finding] }
    const isForeign = this.#manifest === null && !isBrokenGzip(cause)
    return {
      manifest: this.#manifest,
      findings: isForeign ? [notABackup(this.#file)] : [...faulty, damaged(this.#file, null)],
    }
  }
}

const isUnpacking = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_')

const isBrokenGzip = (cause: unknown): boolean =>
  isUnpacking(cause) && !/incorrect header check/.test(problemOf(cause))

/**
 * Reads a backup to its end and compares every entry with the manifest. Entries are written below `into`, which must be
 * of no use where there are findings; null: they are compared alone. Throws only where the disk fails.
 */
export async function readBackup(
  path: string,
  into: string | null,
  onProgress?: Progress,
): Promise<ReadBackup> {
  const reading = new Reading(basename(path), into, onProgress)
  try {
    await pipeline(createReadStream(path), createGunzip(), (source: AsyncIterable<Buffer>) =>
      reading.read(source),
    )
    return reading.result()
  } catch (cause) {
    if (cause instanceof DamagedTar || cause instanceof BackupFault || isUnpacking(cause))
      return reading.result(cause)
    throw cause
  }
}
