import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { sha256 } from './archive/blob-store.ts'
import {
  reportKey,
  reportVersions,
  submissionId,
  type ReceivedReport,
  type ReportVersion,
  type Submission,
} from './archive/submission.ts'
import type { Extraction } from './extraction/report.ts'
import { nowhere, type Finding } from './finding/finding.ts'
import type { IncomingFile } from './incoming.ts'
import {
  blobStore,
  extractFile,
  extractSubmission,
  openLedger,
  type LoadedCampaign,
  type Progress,
  type StoreLocation,
} from './pipeline.ts'

export interface IncomingClaim {
  readonly unit: string | null
  readonly form: string | null
  readonly period: string | null
}

type Outcome = 'accepted' | 'partial' | 'rejected' | 'duplicate'

export interface ReceivedFile {
  readonly path: string
  readonly sha256: string
  readonly outcome: Outcome
  readonly submission: Submission
  readonly versions: readonly ReportVersion[]
  readonly observations: number
  readonly findings: readonly Finding[]
}

/** What of the campaign has been received so far, by unit, form and period. */
class Intake {
  readonly #reports = new Map<string, ReceivedReport[]>()

  add(submission: Submission, extraction: Extraction): void {
    for (const report of extraction.reports) {
      const key = reportKey(report)
      this.#reports.set(key, [...(this.#reports.get(key) ?? []), { submission, report }])
    }
  }

  /** The versions that a submission brought. */
  versionsOf(submission: Submission, extraction: Extraction): ReportVersion[] {
    return extraction.reports
      .flatMap((report) => reportVersions(this.#reports.get(reportKey(report)) ?? []))
      .filter((version) => version.submission.id === submission.id)
  }

  /** The earlier submission with the same content for a report. */
  earlier(submission: Submission, extraction: Extraction): string {
    const before = extraction.reports
      .flatMap((report) => this.#reports.get(reportKey(report)) ?? [])
      .find((each) => each.submission.id !== submission.id)
    return before?.submission.claim.fileName ?? submission.claim.fileName
  }
}

function outcomeOf(extraction: Extraction, versions: readonly ReportVersion[], isKnown: boolean): Outcome {
  const usable = extraction.reports.filter(({ isUsable }) => isUsable)
  if (isKnown || (usable.length > 0 && versions.length === 0)) return 'duplicate'
  if (usable.length === 0) return 'rejected'
  return extraction.findings.some(({ severity }) => severity === 'error') ? 'partial' : 'accepted'
}

function duplicateFinding(file: string, earlier: string): Finding {
  return { code: 'file/duplicate', severity: 'warning', place: { ...nowhere, file }, params: { earlier } }
}

function describe(
  incoming: IncomingFile,
  loaded: LoadedCampaign,
  claim: IncomingClaim,
): { submission: Submission; bytes: Uint8Array } {
  const bytes = incoming.bytes()
  const described = {
    campaign: loaded.campaign.id,
    sha256: sha256(bytes),
    receivedAt: new Date(incoming.receivedAt).toISOString(),
    claim: { fileName: basename(incoming.path).normalize('NFC'), ...claim },
  }
  return { submission: { id: submissionId(described), ...described }, bytes }
}

function isSameSending(a: Submission, b: Submission): boolean {
  return (
    a.sha256 === b.sha256 && (['unit', 'form', 'period'] as const).every((k) => a.claim[k] === b.claim[k])
  )
}

export interface ReceiveOptions {
  readonly location: StoreLocation
  readonly loaded: LoadedCampaign
  readonly files: readonly IncomingFile[]
  readonly claim: IncomingClaim
  /** Tell everything and store nothing. */
  readonly isDryRun: boolean
  readonly onProgress?: Progress
}

/**
 * Receives files in order of arrival: bytes into the blob store, submissions into the ledger in one
 * transaction. What was received before changes nothing.
 */
export function receiveFiles(options: ReceiveOptions): ReceivedFile[] {
  const { location, loaded, isDryRun } = options
  const ledger = isDryRun && !existsSync(location.store) ? null : openLedger(location.store)
  const known = (ledger?.submissions() ?? []).filter(({ campaign }) => campaign === loaded.campaign.id)
  const intake = new Intake()
  for (const submission of known)
    intake.add(submission, extractSubmission(location, loaded, submission).extraction)
  const received: ReceivedFile[] = []
  const files = options.files.toSorted((a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt))
  for (const [index, incoming] of files.entries()) {
    const file = receiveOne(options, intake, known, incoming)
    received.push(file)
    if (file.outcome !== 'duplicate') known.push(file.submission)
    options.onProgress?.(index + 1, files.length, file.submission.claim.fileName)
  }
  if (!isDryRun) {
    const news = received.filter(({ outcome }) => outcome !== 'duplicate')
    ledger?.append(news.map(({ submission }) => ({ kind: 'submission', submission })))
  }
  ledger?.close()
  return received
}

function receiveOne(
  { location, loaded, claim, isDryRun }: ReceiveOptions,
  intake: Intake,
  known: readonly Submission[],
  incoming: IncomingFile,
): ReceivedFile {
  const { submission, bytes } = describe(incoming, loaded, claim)
  if (!isDryRun) blobStore(location.store).put(bytes)
  const { extraction } = isDryRun
    ? extractFile(bytes, loaded.campaign, submission)
    : extractSubmission(location, loaded, submission)
  const isUnreadable = !extraction.reports.some(({ isUsable }) => isUsable)
  const isKnown = known.some(
    (each) => each.id === submission.id || (isUnreadable && isSameSending(each, submission)),
  )
  if (!isKnown) intake.add(submission, extraction)
  const versions = isKnown ? [] : intake.versionsOf(submission, extraction)
  const outcome = outcomeOf(extraction, versions, isKnown)
  const findings =
    outcome === 'duplicate'
      ? [duplicateFinding(submission.claim.fileName, intake.earlier(submission, extraction))]
      : extraction.findings
  const observations = extraction.reports.reduce((sum, report) => sum + report.observations.length, 0)
  return {
    path: incoming.path,
    sha256: submission.sha256,
    outcome,
    submission,
    versions,
    observations,
    findings,
  }
}
