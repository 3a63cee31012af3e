const MOST_DECIMALS = 4
/** Of counts and sums, which have four decimals at most. */
const SCALE = 10_000
/** Of shares, which have no end: coarser, 92,647 would become 92,65 and then 92,7. */
const FINE = 1e12

/** part/whole in percent with so many decimals, rounded half up. */
function percent(part: number, whole: number, decimals: number, fineness = SCALE): string {
  const [exactPart, exactWhole] = [BigInt(Math.round(part * fineness)), BigInt(Math.round(whole * fineness))]
  const scale = 10n ** BigInt(decimals)
  const units = (exactPart * 200n * scale + exactWhole) / (exactWhole * 2n)
  const digits = String(units).padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** In percent, with as many decimals as it takes not to look like the target where it is not there: "89.95". */
export function missedPercent(part: number, whole: number, target: number): string {
  if (Math.round(part * SCALE) * 100 === Math.round(whole * SCALE) * target) return percent(part, whole, 1)
  for (let decimals = 1; decimals < MOST_DECIMALS; decimals += 1) {
    const text = percent(part, whole, decimals)
    if (Number(text) !== target) return text
  }
  return percent(part, whole, MOST_DECIMALS)
}

/** A share of 0..1 in percent with one decimal. */
export const sharePercent = (share: number): string => percent(share, 1, 1, FINE)

/** With two decimals, as statistics are told: "202.35". */
export const twoDecimals = (number: number): string => number.toFixed(2)

/** Whole numbers as they are, others with at most four decimals. */
export const plainNumber = (number: number): string => String(Math.round(number * SCALE) / SCALE)
