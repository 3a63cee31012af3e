import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { BlobStore, sha256 } from './archive/blob-store.ts'
import { Ledger } from './archive/ledger.ts'
import type { Submission } from './archive/submission.ts'
import type { Campaign } from './campaign/campaign.ts'
import { listCampaigns, loadCampaign } from './campaign/load.ts'
import { codeVersion } from './code-version.ts'
import { extractReports } from './extraction/extract.ts'
import type { Extraction } from './extraction/report.ts'
import { guardedReader } from './guard/guarded-reader.ts'
import { isMarkedSample } from './sample/mark.ts'
import { buildWarehouse } from './warehouse/build.ts'
import { asidePath, publishSnapshot, readPointer, snapshotPath, type Pointer } from './warehouse/publish.ts'
import type { ExtractedSubmission } from './warehouse/raw.ts'

export interface StoreLocation {
  /** Folder of blobs, ledger and snapshots. */
  readonly store: string
  /** Folder that holds one folder per campaign. */
  readonly campaigns: string
}

/** Done and all, for a progress bar. */
export type Progress = (done: number, total: number, label: string) => void

export interface LoadedCampaign {
  readonly campaign: Campaign
  readonly directory: string
  /** Hash of its definition and registry. */
  readonly hash: string
}

/** The campaigns whose definitions hold; faulty ones are left to `check`. */
export function loadCampaigns(directory: string): LoadedCampaign[] {
  return listCampaigns(directory).flatMap(({ directory: folder }) => {
    const { campaign, sources } = loadCampaign(folder)
    return campaign === null
      ? []
      : [{ campaign, directory: folder, hash: sha256(JSON.stringify([campaign.id, sources])) }]
  })
}

export function openLedger(store: string): Ledger {
  return new Ledger(join(store, 'ledger.sqlite'))
}

export function blobStore(store: string): BlobStore {
  return new BlobStore(join(store, 'blobs'))
}

/** What was found in a file, and whether it says of itself that it is made up. */
export interface ExtractedFile {
  readonly extraction: Extraction
  readonly isSample: boolean
}

/** Bytes to reports and findings; a refused file is one finding. */
export function extractFile(bytes: Uint8Array, campaign: Campaign, submission: Submission): ExtractedFile {
  const read = guardedReader.read(bytes)
  if ('refusal' in read) {
    const place = { ...read.refusal.place, file: submission.claim.fileName }
    return { extraction: { reports: [], findings: [{ ...read.refusal, place }] }, isSample: false }
  }
  return {
    extraction: extractReports(read.sheets, campaign, submission.claim),
    isSample: isMarkedSample(read.sheets),
  }
}

/** The extraction of a submission; a pure function of its key, so it is kept and never goes stale. */
export function extractSubmission(
  location: StoreLocation,
  loaded: LoadedCampaign,
  submission: Submission,
): ExtractedFile {
  const key = sha256(`${submission.id} ${loaded.hash} ${codeVersion()}`).slice(0, 32)
  const path = join(location.store, 'extractions', key.slice(0, 2), `${key}.json`)
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as ExtractedFile
  const bytes = blobStore(location.store).get(submission.sha256)
  const extracted = extractFile(bytes, loaded.campaign, submission)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.aside`, JSON.stringify(extracted))
  renameSync(`${path}.aside`, path)
  return extracted
}

function inputsHash(loaded: readonly LoadedCampaign[], submissions: readonly Submission[]): string {
  const told = [codeVersion(), loaded.map(({ hash }) => hash), submissions.map(({ id }) => id)]
  return sha256(JSON.stringify(told))
}

function readInputs(location: StoreLocation): {
  loaded: LoadedCampaign[]
  submissions: Submission[]
  hash: string
} {
  const loaded = loadCampaigns(location.campaigns)
  const ledger = openLedger(location.store)
  const submissions = ledger.submissions()
  ledger.close()
  return { loaded, submissions, hash: inputsHash(loaded, submissions) }
}

/** Everything from blobs and ledger into a new snapshot, which then is the current one. */
export async function rebuild(location: StoreLocation, onProgress?: Progress): Promise<Pointer> {
  for (;;) {
    const { loaded, submissions, hash } = readInputs(location)
    const byId = new Map(loaded.map((each) => [each.campaign.id, each]))
    const extracted: ExtractedSubmission[] = []
    for (const [index, submission] of submissions.entries()) {
      const owner = byId.get(submission.campaign)
      if (owner !== undefined) {
        extracted.push({ submission, ...extractSubmission(location, owner, submission) })
      }
      onProgress?.(index + 1, submissions.length, submission.claim.fileName)
    }
    const aside = asidePath(location.store)
    const contentHash = await buildWarehouse(aside, {
      campaigns: loaded.map(({ campaign }) => campaign),
      submissions: extracted,
    })
    const arrivals = submissions.map(({ receivedAt }) => receivedAt).toSorted()
    const described = { inputs: hash, contentHash, receivedUntil: arrivals.at(-1) ?? null }
    const pointer = publishSnapshot(location.store, aside, described)
    if (readInputs(location).hash === hash) return pointer
  }
}

/** The current snapshot, built first if anything it rests on has changed. */
export async function ensureSnapshot(location: StoreLocation, onProgress?: Progress): Promise<Pointer> {
  const pointer = readPointer(location.store)
  const isCurrent =
    pointer !== null &&
    existsSync(snapshotPath(location.store, pointer.snapshot)) &&
    pointer.inputs === readInputs(location).hash
  return isCurrent ? pointer : rebuild(location, onProgress)
}
