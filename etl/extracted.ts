import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from './archive/blob-store.ts'
import type { Decision } from './archive/deed.ts'
import type { Submission } from './archive/submission.ts'
import type { Campaign } from './campaign/campaign.ts'
import { codeVersion } from './code-version.ts'
import type { Decided } from './extraction/decided.ts'
import { extractReports } from './extraction/extract.ts'
import type { Layout } from './extraction/layout.ts'
import type { Extraction } from './extraction/report.ts'
import { guardedReader } from './guard/guarded-reader.ts'
import { isMarkedSample } from './sample/mark.ts'
import { blobStore, type LoadedCampaign, type StoreLocation } from './store.ts'
import { localDay } from './warehouse/calendar.ts'

/** What was found in a file, and whether it says of itself that it is made up. */
export interface ExtractedFile {
  readonly extraction: Extraction
  /** The unit that sent it, by its claim or letterhead; null where neither tells. */
  readonly sender: string | null
  /** The tables that were recognised in it. */
  readonly layouts: readonly Layout[]
  readonly isSample: boolean
}

function decidedBy(decisions: readonly Decision[]): Decided {
  return {
    spellings: decisions.filter((each) => each.kind === 'spelling'),
    columns: decisions.filter((each) => each.kind === 'column'),
    confirmed: decisions.filter((each) => each.kind === 'confirmation'),
  }
}

/** Bytes to reports and findings; a refused file is one finding. */
export function extractFile(
  bytes: Uint8Array,
  campaign: Campaign,
  submission: Submission,
  decisions: readonly Decision[],
): ExtractedFile {
  const read = guardedReader.read(bytes)
  if ('refusal' in read) {
    const place = { ...read.refusal.place, file: submission.claim.fileName }
    const extraction = { reports: [], findings: [{ ...read.refusal, place }] }
    return { extraction, sender: submission.claim.unit, layouts: [], isSample: false }
  }
  const { claim, receivedAt } = submission
  const circumstances = { receivedOn: localDay(receivedAt), decided: decidedBy(decisions) }
  const { reports, findings, sender, layouts } = extractReports(read.sheets, campaign, claim, circumstances)
  return { extraction: { reports, findings }, sender, layouts, isSample: isMarkedSample(read.sheets) }
}

const KEPT = 'extractions'

/** Every extraction that a store keeps, as paths from the store on. */
export function keptExtractions(store: string): string[] {
  if (!existsSync(join(store, KEPT))) return []
  return readdirSync(join(store, KEPT), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(KEPT, name))
    .toSorted()
}

/** The extraction of a submission; a pure function of its key, so it is kept and never goes stale. */
export function extractSubmission(
  location: StoreLocation,
  loaded: LoadedCampaign,
  submission: Submission,
  decisions: readonly Decision[],
): ExtractedFile {
  const decided = decisions.map(({ id }) => id).join(' ')
  const key = sha256(`${submission.id} ${loaded.hash} ${codeVersion()} ${decided}`).slice(0, 32)
  const path = join(location.store, KEPT, key.slice(0, 2), `${key}.json`)
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as ExtractedFile
  const bytes = blobStore(location.store).get(submission.sha256)
  const extracted = extractFile(bytes, loaded.campaign, submission, decisions)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.aside`, JSON.stringify(extracted))
  renameSync(`${path}.aside`, path)
  return extracted
}
