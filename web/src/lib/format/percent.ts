import type { Locale } from '#lib/messages/messages.ts'
import { decimalText, MISSING } from './number.ts'

/** part/whole in percent with so many decimals, rounded half up, from exact whole numbers. */
function rounded(part: bigint, whole: bigint, decimals: number): string {
  const scale = 10n ** BigInt(decimals)
  const units = (part * 200n * scale + whole) / (whole * 2n)
  const digits = String(units).padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

type Comparison = '<' | '=' | '>'

function compare(digits: string, target: number): Comparison {
  const shown = Number(digits)
  return shown < target ? '<' : shown > target ? '>' : '='
}

function compareExactly(part: bigint, whole: bigint, target: number): Comparison {
  const [left, right] = [part * 1_000_000n, whole * BigInt(Math.round(target * 10_000))]
  return left < right ? '<' : left > right ? '>' : '='
}

const MOST_DECIMALS = 4

/** Sums have four decimals at most; in ten-thousandths they are whole. */
function whole(sum: number): bigint {
  return BigInt(Math.round(sum * 10_000))
}

/**
 * A ratio in percent with one decimal; with as many more as it takes to stand on the right side of its target, so
 * that 1799/2000 against 90 reads 89,95.
 */
export function ratioText(
  numerator: number | null,
  denominator: number | null,
  target: number | null,
  locale: Locale,
): string {
  if (numerator === null || denominator === null || denominator === 0) return MISSING
  const [part, of] = [whole(numerator), whole(denominator)]
  let digits = rounded(part, of, 1)
  for (let decimals = 2; target !== null && decimals <= MOST_DECIMALS; decimals += 1) {
    if (compare(digits, target) === compareExactly(part, of, target)) break
    digits = rounded(part, of, decimals)
  }
  return percentSign(digits, locale)
}

/** A share of 0..1 that has no counts of its own, such as a bound. */
export function shareText(share: number | null, locale: Locale): string {
  return share === null ? MISSING : percentSign((Math.round(share * 1000 + 1e-9) / 10).toFixed(1), locale)
}

/** The part of a divided unit, with the decimals that it has: 50%, 33,33%. */
export function partText(share: number, locale: Locale): string {
  return percentSign(String(Math.round(share * 1_000_000) / 10_000), locale)
}

/** A target as the plan states it: no decimals it does not have. */
export function targetText(operator: string | null, percent: number | null, locale: Locale): string {
  if (operator === null || percent === null) return MISSING
  const sign = { '>=': '≥', '<=': '≤' }[operator] ?? operator
  return `${sign} ${percentSign(String(percent), locale)}`
}

/** A difference of two shares in percentage points, with its sign. */
export function pointsText(difference: number, locale: Locale): string {
  const digits = Math.abs(Math.round(difference * 1000) / 10).toFixed(1)
  return `${difference < 0 ? '−' : '+'}${decimalText(digits, locale)}`
}

function percentSign(digits: string, locale: Locale): string {
  return `${decimalText(digits, locale)}%`
}
