import type { IndicatorRow } from '@tiendo/etl/figure'

type Compared = Pick<IndicatorRow, 'numerator' | 'denominator' | 'target' | 'operator'>

/** One of the numerator, in ten-thousandths of a percent of the denominator. */
const STEP = 1_000_000n

/** Whole steps in a gap; division alone would round towards zero. */
function roundedDown(gap: bigint): bigint {
  const steps = gap / STEP
  return gap < 0n && steps * STEP !== gap ? steps - 1n : steps
}

/**
 * By how many whole steps of the numerator a ratio is short of its target, or over one that it may not pass; below 1
 * where it is neither, null where its sides are not whole or the target is an exact one.
 */
export function missingSteps({ numerator, denominator, target, operator }: Compared): number | null {
  if (numerator === null || denominator === null || target === null) return null
  if (!Number.isInteger(numerator) || !Number.isInteger(denominator)) return null
  // A target has four decimals at most: numerator × 100 against target × denominator, in ten-thousandths.
  const have = BigInt(numerator) * STEP
  const need = BigInt(Math.round(target * 10_000)) * BigInt(denominator)
  switch (operator) {
    case '>=':
      return Number(-roundedDown(have - need))
    case '>':
      return Number(roundedDown(need - have)) + 1
    case '<=':
      return Number(-roundedDown(need - have))
    default:
      return null
  }
}
