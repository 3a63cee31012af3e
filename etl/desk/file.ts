import type { LedgerDeed } from '../archive/deed.ts'
import type { Claim } from '../extraction/report.ts'
import type { Layout } from '../extraction/layout.ts'
import type { ReceivedSubmission } from '../readings.ts'
import { blobStore, type LoadedCampaign, type StoreLocation } from '../store.ts'
import { compareFiles, type Comparison } from './comparison.ts'
import { doubtAt } from './deciding.ts'
import { readSubmissions } from './received.ts'
import { RefusedError } from './refusal.ts'
import { rowsOf, type ShownRow, type WantedRow } from './rows-around.ts'

/** How a file was read, and what people did about it. */
export interface FileReading {
  readonly claim: Claim
  readonly layouts: readonly Layout[]
  /** What counts now, in order of time. */
  readonly deeds: readonly LedgerDeed[]
  /** Cells with an error and yet with a value, which a person can say is right. */
  readonly confirmable: readonly { readonly sheet: string; readonly cell: string }[]
}

function submissionRead(location: StoreLocation, loaded: LoadedCampaign, id: string): ReceivedSubmission {
  const [read] = readSubmissions(location, loaded, [id])
  if (read === undefined) throw new RefusedError({ code: 'no-submission', id })
  return read
}

function byTime(a: LedgerDeed, b: LedgerDeed): number {
  return a.at < b.at ? -1 : 1
}

/** A file as it is read now, with the lines of it that are asked for. */
export function fileReading(location: StoreLocation, loaded: LoadedCampaign, id: string): FileReading {
  const { submission, layouts, deeds, extraction } = submissionRead(location, loaded, id)
  const confirmable = extraction.findings.flatMap(({ severity, place: { sheet, cell } }) =>
    severity === 'error' && sheet !== null && cell !== null && doubtAt(extraction, sheet, cell) === 'doubted'
      ? [{ sheet, cell }]
      : [],
  )
  const inForce = deeds.filter(({ kind }) => kind !== 'undoing').toSorted(byTime)
  return { claim: submission.claim, layouts, deeds: inForce, confirmable }
}

/** Lines of a file as its sender sees them. */
export function fileRows(
  location: StoreLocation,
  loaded: LoadedCampaign,
  id: string,
  wanted: readonly WantedRow[],
): ShownRow[] {
  const { submission, layouts } = submissionRead(location, loaded, id)
  const bytes = blobStore(location.store).get(submission.sha256)
  return rowsOf(bytes, loaded.campaign, layouts, wanted)
}

/** Two files of a campaign cell by cell. */
export function filesCompared(
  location: StoreLocation,
  loaded: LoadedCampaign,
  before: string,
  after: string,
): Comparison {
  const read = [before, after].map((id) => submissionRead(location, loaded, id)) as [
    ReceivedSubmission,
    ReceivedSubmission,
  ]
  return compareFiles(loaded.campaign, ...read)
}
