import type { AwardCondition } from '../campaign/award.ts'
import type { IndicatorRow, Verdict } from '../figures/figure.ts'
import type { Outcome } from './candidate.ts'
import { compared, isHeldBack, shareOf } from './share.ts'

const byVerdict: Readonly<Record<Verdict, Outcome>> = {
  met: 'passed',
  exceeded: 'passed',
  not_met: 'failed',
  unreachable: 'failed',
  undecided: 'unknown',
  not_due: 'unknown',
  not_reported: 'unknown',
  not_applicable: 'unknown',
}

const holds: Readonly<Record<string, (order: number) => boolean>> = {
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '=': (order) => order === 0,
}

/** Of the two ends of what a ratio lies between, as less than, equal to or more than the percentage. */
function ratioOutcome(row: IndicatorRow | undefined, operator: string, percent: number): Outcome {
  const share = shareOf(row)
  if (share === null) return 'unknown'
  const low = compared(share.low, share.whole, percent, 100)
  const high = compared(share.high, share.whole, percent, 100)
  const isTrue = holds[operator] ?? (() => false)
  if (isTrue(low) && isTrue(high)) return 'passed'
  const isEqualBetween = operator === '=' && low < 0 && high > 0
  return isTrue(low) || isTrue(high) || isEqualBetween ? 'unknown' : 'failed'
}

/** A count only grows with the reports that are still missing. */
function countOutcome(row: IndicatorRow | undefined, threshold: number): Outcome {
  if (row === undefined || row.numerator === null || isHeldBack(row)) return 'unknown'
  if (row.numerator >= threshold) return 'passed'
  return row.reporting >= row.applicable ? 'failed' : 'unknown'
}

/** What one figure of a unit says of a condition; ranks are told by `rankedOutcomes`. */
export function outcomeOf(
  condition: Exclude<AwardCondition, { readonly kind: 'highest_share' }>,
  row: IndicatorRow | undefined,
): Outcome {
  switch (condition.kind) {
    case 'met':
      return row === undefined ? 'unknown' : byVerdict[row.verdict]
    case 'yes':
      return ratioOutcome(row, '>=', 100)
    case 'at_least':
      return countOutcome(row, condition.threshold)
    case 'percent':
      return ratioOutcome(row, condition.operator, Number(condition.percent))
    case 'people':
      return countOutcome(row, Number.MIN_VALUE)
  }
}

/** What a figure is held against: in percent, or the count itself. */
export function aimOf(
  condition: AwardCondition,
  row: IndicatorRow | undefined,
): { readonly target: number | null; readonly operator: string | null } {
  switch (condition.kind) {
    case 'met':
      return { target: row?.target ?? null, operator: row?.operator ?? null }
    case 'yes':
      return { target: 100, operator: '>=' }
    case 'at_least':
      return { target: condition.threshold, operator: '>=' }
    case 'percent':
      return { target: Number(condition.percent), operator: condition.operator }
    default:
      return { target: null, operator: null }
  }
}
