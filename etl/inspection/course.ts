import type { Campaign } from '../campaign/campaign.ts'
import type { IndicatorRow } from '../figures/figure.ts'
import { binomialSide } from '../statistics/binomial.ts'
import { about, type Flag } from './flag.ts'
import type { InspectionThresholds } from '../campaign/inspection-schema.ts'
import { isPiledUp } from './targets.ts'

interface Step {
  readonly row: IndicatorRow
  readonly value: number
}

function steps(rows: readonly IndicatorRow[], least: number): Step[] {
  return rows.flatMap((row) =>
    row.value === null || row.reporting === 0 || (row.denominator ?? 0) < least
      ? []
      : [{ row, value: row.value }],
  )
}

/** Lower than chance explains where the rate were still what it was. */
function isBelow({ row: { numerator, denominator } }: Step, rate: number, coverage: number): boolean {
  if (numerator === null || denominator === null || rate > 1) return false
  return binomialSide(Math.round(numerator), Math.round(denominator), rate, coverage) === 'below'
}

/** The rate is lower from each of the last periods to the next, and in all by more than chance. */
function fallOf(own: readonly Step[], thresholds: InspectionThresholds): Flag[] {
  const { fallingPeriods, leastFall, peerCoverage } = thresholds
  const last = own.slice(-fallingPeriods)
  const [first, end] = [last[0], last.at(-1)]
  if (last.length < fallingPeriods || first === undefined || end === undefined) return []
  const isFalling = last.slice(1).every(({ value }, at) => value < (last[at]?.value ?? 0))
  if (!isFalling || first.value - end.value < leastFall) return []
  if (!isBelow(end, first.value, peerCoverage)) return []
  const subject = about({ indicator: end.row.indicator, period: end.row.period })
  const numbers = { periods: fallingPeriods, from: first.value, to: end.value }
  return [{ unit: end.row.node, code: 'indicator/falling', subject, numbers, place: null }]
}

const isOpen = ({ verdict }: IndicatorRow): boolean => verdict === 'not_met' || verdict === 'unreachable'

/** What should pile up tells the same counts in each of the last periods, and is not there yet. */
function standstillOf(own: readonly Step[], { unchangedPeriods }: InspectionThresholds): Flag[] {
  const last = own.slice(-unchangedPeriods)
  const end = last.at(-1)?.row
  if (last.length < unchangedPeriods || end === undefined || !isOpen(end)) return []
  const { numerator, denominator } = end
  const isSame = last.every(
    ({ row }) => row.numerator === numerator && row.denominator === denominator && row.carried === 0,
  )
  if (!isSame || numerator === null || denominator === null) return []
  const subject = about({ indicator: end.indicator, period: end.period })
  const numbers = { numerator, denominator, periods: unchangedPeriods }
  return [{ unit: end.node, code: 'indicator/unchanged', subject, numbers, place: null }]
}

/** Rates that fall and counts that stand still. `periods`: each unit by itself, period by period, in order of time. */
export function courseFlags(
  campaign: Campaign,
  periods: readonly IndicatorRow[],
  thresholds: InspectionThresholds,
): Flag[] {
  const ratios = new Map(
    campaign.indicators
      .filter(({ kind }) => kind === 'ratio_of_sums')
      .map((indicator) => [indicator.id, indicator]),
  )
  const courses = Map.groupBy(periods, ({ indicator, node }) => JSON.stringify([indicator, node]))
  return [...courses.values()].flatMap((rows) => {
    const indicator = ratios.get(rows[0]?.indicator ?? '')
    if (indicator === undefined) return []
    const own = steps(rows, thresholds.leastDenominator)
    const standstill = isPiledUp(campaign, indicator) ? standstillOf(own, thresholds) : []
    return [...fallOf(own, thresholds), ...standstill]
  })
}
