import type { IndicatorRow, VersionRow } from '../figures/figure.ts'

/** A figure that one state tells and the other does not, or differently; null: the state has no such figure. */
export interface FigureChange {
  readonly indicator: string
  readonly node: string
  readonly before: IndicatorRow | null
  readonly after: IndicatorRow | null
}

/** A report that stood in one state alone, or in another version; null: none did. */
export interface ReportChange {
  readonly unit: string
  readonly form: string
  readonly period: string
  readonly kind: 'added' | 'replaced' | 'withdrawn'
  readonly before: VersionRow | null
  readonly after: VersionRow | null
}

interface Pair<T> {
  readonly before: T | null
  readonly after: T | null
}

/** Everything that either side has, paired by its key, in the order of the later side. */
function paired<T>(before: readonly T[], after: readonly T[], keyOf: (row: T) => string): Pair<T>[] {
  const [then, now] = [before, after].map((rows) => new Map(rows.map((row) => [keyOf(row), row])))
  const keys = new Set([...after, ...before].map(keyOf))
  return [...keys].map((key) => ({ before: then?.get(key) ?? null, after: now?.get(key) ?? null }))
}

/** What a reader sees of a figure; the day that it speaks for may differ without any change. */
function toldOf(row: IndicatorRow | null): string {
  if (row === null) return ''
  const { numerator, denominator, applicable, reporting, lower, upper, target, verdict } = row
  return JSON.stringify([numerator, denominator, applicable, reporting, lower, upper, target, verdict])
}

/** `before` and `after`: rows of the same grouping. */
export function figureChanges(
  before: readonly IndicatorRow[],
  after: readonly IndicatorRow[],
): FigureChange[] {
  const keyOf = ({ indicator, node }: IndicatorRow): string => `${indicator} ${node}`
  return paired(before, after, keyOf).flatMap((pair) => {
    const row = pair.after ?? pair.before
    if (row === null || toldOf(pair.before) === toldOf(pair.after)) return []
    return [{ indicator: row.indicator, node: row.node, ...pair }]
  })
}

/** The versions that stood at an instant in UTC. */
export function standingAt(versions: readonly VersionRow[], knownAt: string): VersionRow[] {
  return versions.filter(
    ({ knownFrom, knownUntil }) => knownFrom <= knownAt && (knownUntil === null || knownUntil > knownAt),
  )
}

function kindOf({ before, after }: Pair<VersionRow>): ReportChange['kind'] {
  if (before === null) return 'added'
  return after === null ? 'withdrawn' : 'replaced'
}

/** Which reports stand at the second of two instants in UTC otherwise than at the first. */
export function reportChanges(
  versions: readonly VersionRow[],
  before: string,
  after: string,
): ReportChange[] {
  const keyOf = ({ unit, form, period }: VersionRow): string => JSON.stringify([unit, form, period])
  return paired(standingAt(versions, before), standingAt(versions, after), keyOf).flatMap((pair) => {
    const row = pair.after ?? pair.before
    if (row === null || pair.before?.version === pair.after?.version) return []
    return [{ unit: row.unit, form: row.form, period: row.period, kind: kindOf(pair), ...pair }]
  })
}
