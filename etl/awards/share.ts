import type { IndicatorRow } from '../figures/figure.ts'

/** Ratios compared as exact fractions, never as rounded shares. */

const SCALE = 10_000

/** What a ratio lies between while reports are missing; both ends are the same where none is. */
export interface Share {
  readonly low: number
  readonly high: number
  /** Above 0. */
  readonly whole: number
}

const exact = (number: number): bigint => BigInt(Math.round(number * SCALE))

/** Below 0, 0 or above 0, as a/wholeA is less than, equal to or more than b/wholeB. */
export function compared(a: number, wholeA: number, b: number, wholeB: number): number {
  const [left, right] = [exact(a) * exact(wholeB), exact(b) * exact(wholeA)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** The unit's value cannot be and is held back: its own numbers are told, and count for nothing. */
export function isHeldBack({ reporting, numerator }: IndicatorRow): boolean {
  return reporting === 0 && numerator !== null
}

/** Null: nothing can be said of the ratio, or it has no bounds while reports are missing. */
export function shareOf(row: IndicatorRow | undefined): Share | null {
  if (row === undefined || isHeldBack(row)) return null
  const { numerator, denominator, reporting, applicable, upper } = row
  if (numerator === null || denominator === null || denominator <= 0) return null
  if (reporting >= applicable) return { low: numerator, high: numerator, whole: denominator }
  if (upper === null) return null
  return { low: numerator, high: Math.round(upper * denominator * SCALE) / SCALE, whole: denominator }
}
