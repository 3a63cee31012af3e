/** Exact numbers: amounts in ten-thousandths, shares of a unit in 10^-18, so that three splits in a row lose nothing. */

const AMOUNT_DIGITS = 4
const SHARE_DIGITS = 18

export const ONE = 10n ** BigInt(AMOUNT_DIGITS)
export const WHOLE_SHARE = 10n ** BigInt(SHARE_DIGITS)

function scaled(decimal: string, digits: number): bigint {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? []
  if (part.length > digits) throw new Error(`more than ${String(digits)} decimals: ${decimal}`)
  const size = BigInt(whole + part.padEnd(digits, '0'))
  return sign === '-' ? -size : size
}

export function amountOf(decimal: string): bigint {
  return scaled(decimal, AMOUNT_DIGITS)
}

export function shareOf(decimal: string): bigint {
  return scaled(decimal, SHARE_DIGITS)
}

export function shareOfShare(left: bigint, right: bigint): bigint {
  return (left * right) / WHOLE_SHARE
}

export function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n)
}

/** An amount times a share as a plain number. */
export function plain(sharedAmount: bigint): number {
  return Number(sharedAmount) / Number(ONE * WHOLE_SHARE)
}

export function quotient(part: bigint, whole: bigint): number | null {
  return whole === 0n ? null : Number(part) / Number(whole)
}
