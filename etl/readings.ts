import { inForce, type Decision, type LedgerDeed } from './archive/deed.ts'
import type { ReceivedReport } from './archive/standing.ts'
import type { Submission } from './archive/submission.ts'
import { spellingKey } from './extraction/decided.ts'
import type { ExtractedFile } from './extracted.ts'
import type { Layout } from './extraction/layout.ts'
import type { Extraction } from './extraction/report.ts'
import { nowhere, type Finding } from './finding/finding.ts'
import type { ExtractedSubmission } from './warehouse/raw/received.ts'

/** How a submission was read for a time. */
interface Reading {
  /** ISO instants; `until` null: still. */
  readonly from: string
  readonly until: string | null
  /** Null: it was withdrawn. */
  readonly extracted: ExtractedFile | null
  /** What was in force about it. */
  readonly deeds: readonly LedgerDeed[]
}

const unplaced = new Set(['row/unknown-unit', 'row/ambiguous-unit'])
const unheaded = new Set(['sheet/no-header', 'sheet/ambiguous-form', 'sheet/missing-column'])

function answersSpelling({ extraction }: ExtractedFile, written: string): boolean {
  const key = spellingKey(written)
  return extraction.findings.some(
    ({ code, place }) => unplaced.has(code) && place.value !== null && spellingKey(place.value) === key,
  )
}

/** Whether a deed bears on a submission, as it reads before any decision. */
function concerns(deed: LedgerDeed, submission: Submission, base: ExtractedFile): boolean {
  switch (deed.kind) {
    case 'withdrawal':
    case 'confirmation':
      return deed.submission === submission.id
    case 'spelling':
      return (
        (deed.submission === null || deed.submission === submission.id) && answersSpelling(base, deed.written)
      )
    case 'column':
      return (
        (deed.sender === null || deed.sender === base.sender) &&
        (base.layouts.some(({ form }) => form === deed.form) ||
          base.extraction.findings.some(({ code }) => unheaded.has(code)))
      )
    case 'undoing':
      return false
  }
}

/** The deeds that bear on a submission, with what undoes them. */
function bearing(deeds: readonly LedgerDeed[], submission: Submission, base: ExtractedFile): LedgerDeed[] {
  const own = new Set(deeds.filter((deed) => concerns(deed, submission, base)).map(({ id }) => id))
  for (let size = 0; size < own.size;) {
    size = own.size
    for (const deed of deeds) if (deed.kind === 'undoing' && own.has(deed.deed)) own.add(deed.id)
  }
  return deeds.filter(({ id }) => own.has(id))
}

const isDecision = (deed: LedgerDeed): deed is Decision =>
  deed.kind === 'spelling' || deed.kind === 'column' || deed.kind === 'confirmation'

/** Reads a submission under decisions. */
type Extract = (decisions: readonly Decision[]) => ExtractedFile

/** How a submission was read from its arrival on: anew from every deed that bears on it. */
function readingsOf(
  submission: Submission,
  deeds: readonly LedgerDeed[],
  extract: Extract,
): readonly [Reading, ...Reading[]] {
  const { receivedAt } = submission
  const base = extract([])
  const own = bearing(deeds, submission, base)
  const later = [...new Set(own.map(({ at }) => at))].filter((at) => at > receivedAt).toSorted()
  const readingFrom = (from: string, until: string | null): Reading => {
    const force = inForce(own, from)
    const isWithdrawn = force.some(({ kind }) => kind === 'withdrawal')
    const decisions = force.filter(isDecision)
    const extracted = isWithdrawn ? null : decisions.length === 0 ? base : extract(decisions)
    return { from, until, extracted, deeds: force }
  }
  const first = readingFrom(receivedAt, later[0] ?? null)
  return [first, ...later.map((from, index) => readingFrom(from, later[index + 1] ?? null))]
}

export interface ReceivedSubmission extends ExtractedSubmission {
  /** The unit that sent it; null where the file does not tell. */
  readonly sender: string | null
  readonly layouts: readonly Layout[]
  readonly isWithdrawn: boolean
  /** What people did about it that counts now. */
  readonly deeds: readonly LedgerDeed[]
  readonly readings: NonNullable<ExtractedSubmission['readings']>
}

/** What a withdrawn file says: that it was. */
function withdrawn({ claim }: Submission, deeds: readonly LedgerDeed[]): Extraction {
  const findings = deeds
    .filter(({ kind }) => kind === 'withdrawal')
    .map(({ by, reason }): Finding => {
      const place = { ...nowhere, file: claim.fileName }
      return { code: 'file/withdrawn', severity: 'info', place, params: { by, reason } }
    })
  return { reports: [], findings }
}

/** A submission as it is read now, with the reports that it gave over time. */
export function receivedSubmission(
  submission: Submission,
  deeds: readonly LedgerDeed[],
  extract: Extract,
): ReceivedSubmission {
  const readings = readingsOf(submission, deeds, extract)
  const now = readings.at(-1) ?? readings[0]
  const known = now.extracted ?? extract([])
  return {
    submission,
    sender: known.sender,
    layouts: known.layouts,
    isWithdrawn: now.extracted === null,
    deeds: now.deeds,
    extraction: now.extracted?.extraction ?? withdrawn(submission, now.deeds),
    isSample: known.isSample,
    readings: readings.map(({ from, until, extracted }) => ({
      from,
      until,
      reports: extracted?.extraction.reports ?? [],
    })),
  }
}

/** The reports of a submission with the time in which it said so. */
export function reportsOverTime({ submission, readings }: ReceivedSubmission): ReceivedReport[] {
  return readings.flatMap(({ from, until, reports }) =>
    reports.map((report) => ({ submission, report, from, until })),
  )
}
