import type { Campaign } from '../campaign/campaign.ts'
import type { IndicatorRow } from '../figures/figure.ts'
import { Binomial } from '../statistics/binomial.ts'
import { about, type Flag } from './flag.ts'
import type { InspectionThresholds } from '../campaign/inspection-schema.ts'

interface Sized {
  readonly row: IndicatorRow
  readonly numerator: number
  readonly denominator: number
}

/** Whole counts, one among the other, of a unit that is large enough. */
function sized(row: IndicatorRow, least: number): Sized[] {
  const { numerator, denominator, reporting } = row
  if (numerator === null || denominator === null || reporting === 0 || denominator < least) return []
  if (numerator > denominator || !Number.isInteger(numerator) || !Number.isInteger(denominator)) return []
  return [{ row, numerator, denominator }]
}

function groupFlags(group: readonly Sized[], { peerCoverage }: InspectionThresholds): Flag[] {
  const part = group.reduce((sum, { numerator }) => sum + numerator, 0)
  const whole = group.reduce((sum, { denominator }) => sum + denominator, 0)
  const rate = part / whole
  // The more units are compared, the more of them are far away by chance alone.
  const coverage = 1 - (1 - peerCoverage) / group.length
  return group.flatMap(({ row, numerator, denominator }): Flag[] => {
    if (numerator >= rate * denominator) return []
    const chance = new Binomial(denominator, rate)
    if (chance.side(numerator, coverage) !== 'below') return []
    const limit = chance.limits(coverage).lower
    const numbers = { numerator, denominator, rate, limit, units: group.length }
    const subject = about({ indicator: row.indicator, phase: row.phase })
    return [{ unit: row.node, code: 'indicator/below-peers', subject, numbers, place: null }]
  })
}

/** Units whose rate is lower than chance explains beside all of their kind, by exact binomial limits for their size. */
export function peerFlags(
  { indicators, units }: Campaign,
  rows: readonly IndicatorRow[],
  thresholds: InspectionThresholds,
): Flag[] {
  const kinds = new Map(units.map(({ code, kind }) => [code, kind]))
  const ratios = new Set(indicators.filter(({ kind }) => kind === 'ratio_of_sums').map(({ id }) => id))
  const compared = rows.filter(({ indicator }) => ratios.has(indicator))
  const groups = Map.groupBy(compared, ({ indicator, phase, node }) =>
    JSON.stringify([indicator, phase, kinds.get(node)]),
  )
  return [...groups.values()].flatMap((group) => {
    const large = group.flatMap((row) => sized(row, thresholds.leastDenominator))
    return large.length < thresholds.leastPeers ? [] : groupFlags(large, thresholds)
  })
}
