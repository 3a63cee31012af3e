import type { IndicatorRow } from '@tiendo/etl/figure'
import type { Campaign, Phase } from '@tiendo/etl/campaign'

/** Phases that no other phase divides further, in the order of time; open starts come first. */
function leafPhases({ phases }: Pick<Campaign, 'phases'>): Phase[] {
  const parents = new Set(phases.map(({ parent }) => parent))
  return phases
    .filter(({ id }) => !parents.has(id))
    .toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1))
}

/** Phases that have begun by a day. */
export function begunPhases(campaign: Pick<Campaign, 'phases'>, asOf: string): Phase[] {
  return leafPhases(campaign).filter(({ start }) => start === null || start <= asOf)
}

/** The phase that holds a day, the shortest one where several do. */
export function phaseOn(campaign: Pick<Campaign, 'phases'>, day: string): Phase | null {
  const holding = leafPhases(campaign).filter(
    ({ start, end }) => (start === null || start <= day) && (end === null || day <= end),
  )
  return holding.at(-1) ?? null
}

/** The last two of some rows in time that have a value. */
export function lastTwo(rows: readonly IndicatorRow[]): readonly [IndicatorRow, IndicatorRow] | null {
  const told = rows.filter(({ value }) => value !== null)
  const [before, now] = told.slice(-2)
  return before !== undefined && now !== undefined ? [before, now] : null
}
