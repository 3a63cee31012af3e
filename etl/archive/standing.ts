import type { Report } from '../extraction/report.ts'
import type { Submission } from './submission.ts'

/** A report as a submission was read for a time: decisions and withdrawals change what it says. */
export interface ReceivedReport {
  readonly submission: Submission
  readonly report: Report
  /** ISO instants; `until` null: still read so. Absent: since it arrived, and still. */
  readonly from?: string
  readonly until?: string | null
}

/** A report that stood for its unit, form and period for a time. */
export interface ReportVersion {
  readonly submission: Submission
  readonly report: Report
  /** From 1, in order of time. */
  readonly version: number
  readonly knownFrom: string
  /** When another took its place, or none did; null while it stands. */
  readonly knownUntil: string | null
}

/** A submission counts as having arrived for its unit, form and period for a time, standing or replaced. */
export interface Arrival {
  readonly submission: Submission
  readonly report: Report
  readonly knownFrom: string
  /** When it was withdrawn or read otherwise; null: never. */
  readonly knownUntil: string | null
}

interface Reading {
  readonly submission: Submission
  readonly report: Report
  readonly content: string
  readonly from: string
  readonly until: string | null
}

export function reportKey(report: Report): string {
  return `${report.unit}\u0000${report.form}\u0000${report.period}`
}

const inOrder = (told: readonly unknown[]): string[] => told.map((each) => JSON.stringify(each)).toSorted()

/** Values alone: the same figures at other addresses are the same content, the same counts of other items are not. */
function contentOf({ observations, itemValues }: Report): string {
  const values = observations.map(({ field, item, value, shown, excludedBy }) => [
    field,
    value,
    excludedBy,
    item === null ? null : shown,
  ])
  const items = Map.groupBy(itemValues, ({ item }) => item)
  const said = [...items.values()].map((own) => inOrder(own.map(({ field, value }) => [field, value])))
  return JSON.stringify([inOrder(values), inOrder(said)])
}

function readingOf({ submission, report, from, until }: ReceivedReport): Reading {
  return {
    submission,
    report,
    content: contentOf(report),
    from: from ?? submission.receivedAt,
    until: until ?? null,
  }
}

function arrivalOrder({ submission }: Reading): string {
  return `${submission.receivedAt} ${submission.id}`
}

function byArrival(a: Reading, b: Reading): number {
  return arrivalOrder(a) < arrivalOrder(b) ? -1 : 1
}

function isAliveAt(at: string): (reading: Reading) => boolean {
  return ({ from, until }) => from <= at && (until === null || until > at)
}

/** The latest; one that says the same as the one standing, which is still there, does not replace it. */
function nextStanding(alive: readonly Reading[], standing: Reading | null): Reading | null {
  const latest = alive.toSorted(byArrival).at(-1) ?? null
  if (latest === null || standing === null || latest.content !== standing.content) return latest
  const kept = alive.find(
    ({ submission, content }) => submission.id === standing.submission.id && content === standing.content,
  )
  return kept ?? latest
}

function isSame(a: Reading | null, b: Reading | null): boolean {
  return a?.submission.id === b?.submission.id && a?.content === b?.content
}

/** What stood for one unit, form and period, from one moment of change to the next. */
function versionsOf(readings: readonly Reading[]): ReportVersion[] {
  const moments = [
    ...new Set(readings.flatMap(({ from, until }) => (until === null ? [from] : [from, until]))),
  ]
  const versions: ReportVersion[] = []
  let standing: Reading | null = null
  for (const at of moments.toSorted()) {
    // Files that arrive at one moment are taken one after the other.
    for (const next of steps(readings, at, standing)) {
      if (isSame(next, standing)) continue
      const last = versions.at(-1)
      if (last?.knownUntil === null) versions[versions.length - 1] = { ...last, knownUntil: at }
      standing = next
      if (next === null) continue
      const { submission, report } = next
      versions.push({ submission, report, version: versions.length + 1, knownFrom: at, knownUntil: null })
    }
  }
  return versions
}

function* steps(readings: readonly Reading[], at: string, before: Reading | null): Generator<Reading | null> {
  const alive = readings.filter(isAliveAt(at)).toSorted(byArrival)
  const news = alive.filter(({ from, submission }) => from === at && submission.receivedAt === at)
  const old = alive.filter((reading) => !news.includes(reading))
  let standing = nextStanding(old, before)
  yield standing
  for (const [index] of news.entries()) {
    standing = nextStanding([...old, ...news.slice(0, index + 1)], standing)
    yield standing
  }
}

function grouped(received: readonly ReceivedReport[]): Reading[][] {
  const usable = received.filter(({ report }) => report.isUsable)
  return [...Map.groupBy(usable, ({ report }) => reportKey(report)).values()].map((group) =>
    group.map(readingOf),
  )
}

/**
 * The versions of every unit, form and period: of the usable reports that are there at a time the one that arrived last
 * stands, whole; the same content sent again is no version, and where a report goes, the one before it stands again.
 */
export function reportVersions(received: readonly ReceivedReport[]): ReportVersion[] {
  return grouped(received).flatMap(versionsOf)
}

/** When each submission counted as received for each unit, form and period. */
export function arrivals(received: readonly ReceivedReport[]): Arrival[] {
  return grouped(received).flatMap((group) => {
    const bySubmission = Map.groupBy(group, ({ submission }) => submission.id)
    return [...bySubmission.values()].flatMap(unbroken)
  })
}

/** Readings that follow one another without a gap are one arrival. */
function unbroken(readings: readonly Reading[]): Arrival[] {
  const found: Arrival[] = []
  for (const { submission, report, from, until } of readings.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = found.at(-1)
    if (last !== undefined && last.knownUntil === from)
      found[found.length - 1] = { ...last, knownUntil: until }
    else found.push({ submission, report, knownFrom: from, knownUntil: until })
  }
  return found
}
