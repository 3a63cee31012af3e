import type { Claim, Report } from '../extraction/report.ts'
import { sha256 } from './blob-store.ts'

/** One act of handing in a file. */
export interface Submission {
  readonly id: string
  readonly campaign: string
  readonly sha256: string
  /** ISO instant in UTC. */
  readonly receivedAt: string
  readonly claim: Claim
}

/** The id depends on what was sent and when alone, so that the order of arrival changes no content. */
export function submissionId(submission: Omit<Submission, 'id'>): string {
  const { campaign, sha256: blob, receivedAt, claim } = submission
  const told = [campaign, blob, receivedAt, claim.fileName, claim.unit, claim.form, claim.period]
  return sha256(JSON.stringify(told)).slice(0, 12)
}

export interface ReceivedReport {
  readonly submission: Submission
  readonly report: Report
}

/** A report that differs from the one before it for the same unit, form and period. */
export interface ReportVersion extends ReceivedReport {
  /** From 1, in order of arrival. */
  readonly version: number
  /** When a later usable version took its place; null while it stands. */
  readonly replacedAt: string | null
}

export function reportKey(report: Report): string {
  return `${report.unit}\u0000${report.form}\u0000${report.period}`
}

/** Values alone: the same figures at other addresses are the same content. */
function contentOf(report: Report): string {
  return JSON.stringify(
    report.observations
      .map(({ field, value, excludedBy }) => [field, value, excludedBy])
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  )
}

function byArrival(a: ReceivedReport, b: ReceivedReport): number {
  const left = `${a.submission.receivedAt} ${a.submission.id}`
  const right = `${b.submission.receivedAt} ${b.submission.id}`
  return left < right ? -1 : left > right ? 1 : 0
}

/**
 * The versions of every unit, form and period: usable reports in order of arrival, each replacing the one
 * before it whole; the same content sent again is no version.
 */
export function reportVersions(received: readonly ReceivedReport[]): ReportVersion[] {
  const usable = received.filter(({ report }) => report.isUsable)
  const groups = Map.groupBy(usable, ({ report }) => reportKey(report))
  return [...groups.values()].flatMap((group) => {
    const distinct: ReceivedReport[] = []
    for (const next of group.toSorted(byArrival)) {
      const last = distinct.at(-1)
      if (last === undefined || contentOf(last.report) !== contentOf(next.report)) distinct.push(next)
    }
    return distinct.map((each, index) => ({
      ...each,
      version: index + 1,
      replacedAt: distinct[index + 1]?.submission.receivedAt ?? null,
    }))
  })
}
