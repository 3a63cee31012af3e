import { relative, sep } from 'node:path'
import type { LedgerDeed } from '../archive/deed.ts'
import type { Finding } from '../finding/finding.ts'
import { incomingFiles, type IncomingFile } from '../incoming.ts'
import { ensureSnapshot } from '../current-snapshot.ts'
import type { Progress } from '../pipeline.ts'
import { receiveFiles, type IncomingClaim, type ReceivedFile } from '../receive.ts'
import type { LoadedCampaign, StoreLocation } from '../store.ts'
import type { Author } from './deciding.ts'
import { replaceFile } from './replacing.ts'

/** Files that came in together. */
export interface Batch {
  /** Where they lie. */
  readonly folder: string
  /** ISO instant. */
  readonly receivedAt: string
  readonly claim: IncomingClaim
}

/** What came of one file. */
export interface BatchFile {
  /** Its name, in an archive with the archive's before it. */
  readonly name: string
  readonly outcome: ReceivedFile['outcome']
  /** Its id once it is kept; null for a duplicate and where nothing was stored. */
  readonly submission: string | null
  /** The reports that it brings or would bring. */
  readonly reports: readonly { readonly unit: string; readonly form: string; readonly period: string }[]
  readonly observations: number
  readonly findings: readonly Finding[]
}

function filesOf({ folder, receivedAt }: Batch): IncomingFile[] {
  return incomingFiles([folder], receivedAt)
}

function batchFile({ folder }: Batch, isStored: boolean): (file: ReceivedFile) => BatchFile {
  return ({ path, outcome, submission, versions, observations, findings }) => ({
    name: relative(folder, path).split(sep).join('/'),
    outcome,
    submission: isStored && outcome !== 'duplicate' ? submission.id : null,
    reports: versions.map(({ report: { unit, form, period } }) => ({ unit, form, period })),
    observations,
    findings,
  })
}

/** Tells everything that would be told, and stores nothing. */
export function checkBatch(
  location: StoreLocation,
  loaded: LoadedCampaign,
  batch: Batch,
  onProgress: Progress,
): BatchFile[] {
  const asked = { location, loaded, files: filesOf(batch), claim: batch.claim }
  return receiveFiles({ ...asked, isDryRun: true, onProgress }).map(batchFile(batch, false))
}

/** Receives the files, and publishes the figures that follow. */
export async function receiveBatch(
  location: StoreLocation,
  loaded: LoadedCampaign,
  batch: Batch,
  onProgress: Progress,
): Promise<BatchFile[]> {
  const asked = { location, loaded, files: filesOf(batch), claim: batch.claim }
  const received = receiveFiles({ ...asked, isDryRun: false, onProgress })
  await ensureSnapshot(location)
  return received.map(batchFile(batch, true))
}

export interface Replacement {
  /** The submission that goes. */
  readonly submission: string
  readonly author: Author
}

/** Withdraws a file and receives the batch for what it was sent for. */
export async function replaceByBatch(
  location: StoreLocation,
  loaded: LoadedCampaign,
  { batch, submission, author }: Replacement & { readonly batch: Batch },
  onProgress: Progress,
): Promise<{ readonly withdrawal: LedgerDeed; readonly files: BatchFile[] }> {
  const files = filesOf(batch)
  const name = files.map(({ path }) => relative(batch.folder, path)).join(', ')
  const replacing = { id: submission, files, name, author, onProgress }
  const { withdrawal, received } = replaceFile(location, loaded, replacing)
  await ensureSnapshot(location)
  return { withdrawal, files: received.map(batchFile(batch, true)) }
}
