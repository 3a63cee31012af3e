import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { examineLedger, type LedgerContent } from '../archive/ledger-soundness.ts'
import { nowhere, type Finding } from '../finding/finding.ts'
import { rebuild, type Progress } from '../pipeline.ts'
import { LEDGER_FILE, type StoreLocation } from '../store.ts'
import type { Pointer } from '../warehouse/publish.ts'
import { damaged, readBackup } from './backup-reader.ts'
import type { Manifest } from './manifest.ts'
import { compareDefinitions, placeDefinitions, type ComparedDefinitions } from './placed-definitions.ts'
import { isFree, stagingIn } from './staging.ts'

/** Whether the figures are those of the store that was backed up; unknown: other definitions or code went in. */
export type FiguresThen = 'same' | 'different' | 'unknown'

export interface RestoredStore {
  readonly manifest: Manifest
  readonly pointer: Pointer
  readonly figures: FiguresThen
  /** Campaigns whose definition was put in its place. */
  readonly placed: readonly string[]
  /** Campaigns whose definition was there already, the same. */
  readonly kept: readonly string[]
}

/** The store that came of a backup, or why nothing did. */
export type Restored = RestoredStore | { readonly findings: readonly Finding[] }

/** A ledger that speaks of all that the backup says, and of nothing that it does not hold. */
function isWhole(content: LedgerContent, { counts, entries }: Manifest): boolean {
  const blobs = new Set(entries.map(({ sha256 }) => sha256))
  const kinds = ['submissions', 'deeds', 'freezes', 'followUps'] as const
  return (
    kinds.every((kind) => content[kind].length === counts[kind]) &&
    content.submissions.every(({ sha256 }) => blobs.has(sha256))
  )
}

function isSound(ledger: string, manifest: Manifest): boolean {
  const state = existsSync(ledger) ? examineLedger(ledger) : null
  return state?.kind === 'sound' && state.altered.length === 0 && isWhole(state.content, manifest)
}

function differenceFindings(file: string, { differing }: ComparedDefinitions): Finding[] {
  return differing.map((params) => ({
    ...{ code: 'backup/definition-differs', severity: 'error', place: { ...nowhere, file }, params },
  }))
}

function figuresThen({ inputs, contentHash }: Manifest, pointer: Pointer): FiguresThen {
  if (contentHash === pointer.contentHash) return 'same'
  return inputs === pointer.inputs ? 'different' : 'unknown'
}

/** The pointer comes last: until then nobody finds a store there. */
function moveUp(staging: string, store: string): void {
  const names = readdirSync(staging)
  for (const name of [...names.filter((each) => each !== 'current.json'), 'current.json'])
    renameSync(join(staging, name), join(store, name))
}

/** Builds what was unpacked and puts all of it in its place, or nothing. */
async function settle(
  staging: string,
  { store, campaigns }: StoreLocation,
  missing: readonly string[],
  onProgress?: Progress,
): Promise<Pointer> {
  const definitions = join(staging, 'campaigns')
  const undo = placeDefinitions(definitions, campaigns, missing)
  try {
    rmSync(definitions, { recursive: true, force: true })
    const pointer = await rebuild({ store: staging, campaigns }, onProgress)
    moveUp(staging, store)
    return pointer
  } catch (cause) {
    undo()
    throw cause
  }
}

async function restoreBy(
  staging: string,
  path: string,
  location: StoreLocation,
  onProgress?: Progress,
): Promise<Restored> {
  const file = basename(path)
  const { manifest, findings } = await readBackup(path, staging, onProgress)
  if (manifest === null || findings.length > 0) return { findings }
  if (!isSound(join(staging, LEDGER_FILE), manifest)) return { findings: [damaged(file, LEDGER_FILE)] }
  const compared = compareDefinitions(join(staging, 'campaigns'), location.campaigns)
  const differences = differenceFindings(file, compared)
  if (differences.length > 0) return { findings: differences }
  const pointer = await settle(staging, location, compared.missing, onProgress)
  const figures = figuresThen(manifest, pointer)
  return { manifest, pointer, figures, placed: compared.missing, kept: compared.same }
}

/**
 * Makes a store of a backup at a place that `isFree`. All of the backup is compared with its manifest, and the snapshot
 * built, before anything is put in its place; where that fails, store and definitions are as they were.
 */
export async function restoreBackup(
  path: string,
  location: StoreLocation,
  onProgress?: Progress,
): Promise<Restored> {
  const { store } = location
  if (!isFree(store)) throw new Error(`${store} is not empty`)
  const isNew = !existsSync(store)
  const staging = stagingIn(store)
  try {
    return await restoreBy(staging, path, location, onProgress)
  } finally {
    rmSync(staging, { recursive: true, force: true })
    if (isNew && readdirSync(store).length === 0) rmdirSync(store)
  }
}
