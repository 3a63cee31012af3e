import { numberOrNull, text, type Row } from './columns.ts'
import type { PeerGroup, Verdict } from './figure.ts'
import type { FigureFilter } from './filter.ts'
import type { Parameters } from './query-text.ts'
import { breakdownOf } from './window.ts'

/** Units of a tier that one of them is compared with; `filter` tells which: `by` unit, child or node. */
export interface PeerFilter {
  readonly filter: FigureFilter
  /** The one that is compared. */
  readonly unit: string
  readonly tier: string
  /** Below it a denominator is too small for a rate to be compared. */
  readonly leastDenominator: number
  /** Percent points of a class of rates; a part of 100. */
  readonly classWidth: number
}

/** `shared`: what every question on these units and this day shares. */
export function peerParameters(shared: Parameters, asked: PeerFilter): Parameters {
  const { filter, unit, tier, leastDenominator, classWidth } = asked
  return {
    ...shared,
    with_tracked: 'false',
    // Alone, units have the tier of their facts; with others below them these are of other tiers.
    tier: filter.by === 'unit' ? tier : null,
    breakdowns: breakdownOf(filter),
    unit,
    peer_tier: tier,
    least: String(leastDenominator),
    width: String(classWidth),
  }
}

export function peerGroup(row: Row): PeerGroup {
  return {
    indicator: text(row, 'indicator'),
    verdict: text(row, 'verdict') as Verdict,
    isOwn: row['is_own'] === true,
    isTold: row['is_told'] === true,
    hasAny: row['has_any'] === true,
    isSmall: row['is_small'] === true,
    rateClass: numberOrNull(row, 'class'),
    side: numberOrNull(row, 'side'),
    units: Number(row['units']),
  }
}
