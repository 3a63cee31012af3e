import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { LedgerContent } from '../archive/ledger-soundness.ts'
import { keptExtractions } from '../extracted.ts'
import { rebuild, type Progress } from '../pipeline.ts'
import type { StoreLocation } from '../store.ts'
import { differingTables, examineSnapshot, type SnapshotContent } from '../warehouse/examine.ts'
import { snapshotPath, type Pointer } from '../warehouse/publish.ts'
import { failed, passed, type Check } from './check.ts'
import type { Published } from './published.ts'

/** A store of its own, with a ledger copied and blobs shared, and the snapshot that came of them. */
export interface Recomputed {
  readonly location: StoreLocation
  readonly pointer: Pointer
  readonly content: SnapshotContent
}

/** Computes everything from blobs and ledger, which lies in the folder already, as if nothing had been kept. */
export async function recompute(
  { store, campaigns }: StoreLocation,
  aside: string,
  onProgress?: Progress,
): Promise<Recomputed> {
  if (existsSync(join(store, 'blobs'))) symlinkSync(resolve(store, 'blobs'), join(aside, 'blobs'), 'junction')
  const location = { store: aside, campaigns }
  const pointer = await rebuild(location, onProgress)
  const content = await examineSnapshot(snapshotPath(aside, pointer.snapshot))
  return { location, pointer, content }
}

/** Whether what was published is what comes of blobs and ledger. */
export function checkRecomputed(published: Published, { pointer, content }: Recomputed): Check {
  const id = 'snapshot_recomputes'
  const expected = published.pointer?.contentHash
  const tables = published.content === null ? null : differingTables(published.content, content)
  if (expected === pointer.contentHash && (tables?.length ?? 0) === 0)
    return passed(id, { code: 'recomputed', params: { hash: expected, tables: content.tables.size } })
  const params = { expected: expected ?? '—', found: pointer.contentHash, tables }
  return failed(id, { code: 'recomputed-differently', params })
}

/** Whether what was kept of reading files is what reading them gives. */
export function checkExtractions(
  store: string,
  recomputed: Recomputed,
  { submissions }: LedgerContent,
): Check {
  const id = 'kept_extractions_agree'
  const read = (folder: string, path: string): Buffer => readFileSync(join(folder, path))
  const kept = keptExtractions(recomputed.location.store).filter((path) => existsSync(join(store, path)))
  const differing = kept.filter((path) => !read(store, path).equals(read(recomputed.location.store, path)))
  if (differing.length > 0) return failed(id, { code: 'extractions-differ', params: { paths: differing } })
  const params = { kept: kept.length, submissions: submissions.length }
  return passed(id, { code: 'extractions-agree', params })
}
