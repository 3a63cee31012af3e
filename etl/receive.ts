import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { sha256 } from './archive/blob-store.ts'
import type { Decision, LedgerDeed } from './archive/deed.ts'
import type { ReportVersion } from './archive/standing.ts'
import { submissionId, type Submission } from './archive/submission.ts'
import { extractFile, extractSubmission, type ExtractedFile } from './extracted.ts'
import type { Extraction } from './extraction/report.ts'
import { nowhere, type Finding } from './finding/finding.ts'
import type { IncomingFile } from './incoming.ts'
import { Intake } from './intake.ts'
import type { Progress } from './pipeline.ts'
import { receivedSubmission, type ReceivedSubmission } from './readings.ts'
import { blobStore, openLedger, type LoadedCampaign, type StoreLocation } from './store.ts'

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
  const ofCampaign = <T extends { readonly campaign: string }>(items: readonly T[] | undefined): T[] =>
    (items ?? []).filter(({ campaign }) => campaign === loaded.campaign.id)
  const deeds = ofCampaign(ledger?.deeds())
  const receiving = new Receiving(options, deeds, ofCampaign(ledger?.submissions()))
  const received: ReceivedFile[] = []
  const files = options.files.toSorted((a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt))
  for (const [index, incoming] of files.entries()) {
    const file = receiving.receive(incoming)
    received.push(file)
    options.onProgress?.(index + 1, files.length, file.submission.claim.fileName)
  }
  if (!isDryRun) {
    const news = received.filter(({ outcome }) => outcome !== 'duplicate')
    ledger?.append(news.map(({ submission }) => ({ kind: 'submission', submission })))
  }
  ledger?.close()
  return received
}

class Receiving {
  readonly #options: ReceiveOptions
  readonly #deeds: readonly LedgerDeed[]
  readonly #known: Submission[] = []
  readonly #intake: Intake

  constructor(options: ReceiveOptions, deeds: readonly LedgerDeed[], known: readonly Submission[]) {
    this.#options = options
    this.#deeds = deeds
    this.#intake = new Intake(options.loaded.campaign, deeds)
    for (const submission of known) {
      const { location, loaded } = options
      this.#known.push(submission)
      this.#intake.add(
        this.#read(submission, (decisions) => extractSubmission(location, loaded, submission, decisions)),
      )
    }
  }

  receive(incoming: IncomingFile): ReceivedFile {
    const { location, loaded, claim, isDryRun } = this.#options
    const { submission, bytes } = describe(incoming, loaded, claim)
    if (!isDryRun) blobStore(location.store).put(bytes)
    const read = this.#read(submission, (decisions) =>
      isDryRun
        ? extractFile(bytes, loaded.campaign, submission, decisions)
        : extractSubmission(location, loaded, submission, decisions),
    )
    const { extraction } = read
    const isKnown = this.#isKnown(read)
    if (!isKnown) this.#intake.add(read)
    const versions = isKnown ? [] : this.#intake.versionsOf(read)
    const outcome = outcomeOf(extraction, versions, isKnown)
    if (outcome !== 'duplicate') this.#known.push(submission)
    const { sha256: hash } = submission
    const observations = extraction.reports.reduce((sum, report) => sum + report.observations.length, 0)
    const findings =
      outcome === 'duplicate'
        ? [this.#duplicate(read)]
        : [...extraction.findings, ...this.#intake.historyOf(read)]
    return { path: incoming.path, sha256: hash, outcome, submission, versions, observations, findings }
  }

  #read(
    submission: Submission,
    extract: (decisions: readonly Decision[]) => ExtractedFile,
  ): ReceivedSubmission {
    return receivedSubmission(submission, this.#deeds, extract)
  }

  #isKnown({ submission, extraction }: ReceivedSubmission): boolean {
    const isUnreadable = !extraction.reports.some(({ isUsable }) => isUsable)
    return this.#known.some(
      (each) => each.id === submission.id || (isUnreadable && isSameSending(each, submission)),
    )
  }

  #duplicate(read: ReceivedSubmission): Finding {
    return duplicateFinding(read.submission.claim.fileName, this.#intake.earlier(read))
  }
}
