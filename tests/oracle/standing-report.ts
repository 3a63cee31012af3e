import type { ReceivedReport } from '../../etl/archive/standing.ts'
import type { Report } from '../../etl/extraction/report.ts'

/** The version that stands for a unit, form and period, and when the first one came. */
export interface StandingReport {
  readonly report: Report
  /** Days in Vietnam. */
  readonly receivedOn: string
  readonly firstReceivedOn: string
}

const SEVEN_HOURS = 7 * 3_600_000

function vietnamDay(instant: string): string {
  return new Date(Date.parse(instant) + SEVEN_HOURS).toISOString().slice(0, 10)
}

function contentOf({ observations }: Report): string {
  const told = observations.map(({ field, item, value, shown, excludedBy }) =>
    JSON.stringify([field, value, excludedBy, ...(item === null ? [] : [shown])]),
  )
  return told.toSorted().join('\n')
}

function standingOf(arrivals: readonly ReceivedReport[]): StandingReport[] {
  const [first, ...later] = arrivals
  if (first === undefined) return []
  let standing = first
  for (const next of later) if (contentOf(next.report) !== contentOf(standing.report)) standing = next
  const receivedOn = vietnamDay(standing.submission.receivedAt)
  return [{ report: standing.report, receivedOn, firstReceivedOn: vietnamDay(first.submission.receivedAt) }]
}

/** What stood at an instant (ISO; null: at the end of all arrivals). */
export function standingReports(
  received: readonly ReceivedReport[],
  knownAt: string | null,
): StandingReport[] {
  const until = knownAt === null ? Infinity : Date.parse(knownAt)
  const known = received
    .filter(({ report, submission }) => report.isUsable && Date.parse(submission.receivedAt) <= until)
    .map((each) => ({ each, order: `${each.submission.receivedAt} ${each.submission.id}` }))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ each }) => each)
  const groups = Map.groupBy(known, ({ report: { unit, form, period } }) =>
    JSON.stringify([unit, form, period]),
  )
  return [...groups.values()].flatMap(standingOf)
}
