import { decimalText } from './number.ts'
import type { Locale } from '#lib/messages/messages.ts'

interface Ratio {
  readonly numerator: number | null
  readonly denominator: number | null
}

/** Sums have four decimals at most; in ten-thousandths they are whole. */
const whole = (sum: number): bigint => BigInt(Math.round(sum * 10_000))

/** How far one ratio stands from another, in percentage points, from whole numbers. */
export interface Difference {
  readonly sign: -1 | 0 | 1
  /** In tenths of a point, rounded half up, never below zero; 0 with a sign is less than a twentieth. */
  readonly tenths: number
}

/** `right` less `left`; null where one of them is no ratio. */
export function differenceOf(left: Ratio, right: Ratio): Difference | null {
  if (left.numerator === null || right.numerator === null) return null
  if (!left.denominator || !right.denominator) return null
  const gap =
    whole(right.numerator) * whole(left.denominator) - whole(left.numerator) * whole(right.denominator)
  const base = whole(left.denominator) * whole(right.denominator)
  const size = gap < 0n ? -gap : gap
  return { sign: gap < 0n ? -1 : gap === 0n ? 0 : 1, tenths: Number((size * 2000n + base) / (base * 2n)) }
}

/** Without its sign: "3,2". */
export function pointsSize({ tenths }: Difference, locale: Locale): string {
  return decimalText((tenths / 10).toFixed(1), locale)
}
