/** Decimals as whole numbers of ten-thousandths, so that sums and comparisons are exact. */
const SCALE = 4

export const ONE = 10n ** BigInt(SCALE)

/** Exact: the number times 10⁴. */
export function scaled(value: string): bigint {
  const [whole = '0', fraction = ''] = value.split('.')
  return BigInt(whole + fraction.slice(0, SCALE).padEnd(SCALE, '0'))
}

export function plain(value: bigint): string {
  const size = value < 0n ? -value : value
  const fraction = String(size % ONE)
    .padStart(SCALE, '0')
    .replace(/0+$/, '')
  const text = fraction === '' ? String(size / ONE) : `${String(size / ONE)}.${fraction}`
  return value < 0n ? `-${text}` : text
}

/** part/whole in percent with one decimal, rounded half up: "104.0". */
export function percentText(part: bigint, whole: bigint): string {
  const tenths = (part * 2000n + whole) / (whole * 2n)
  return `${String(tenths / 10n)}.${String(tenths % 10n)}`
}
