/** How far one number lies from the others of its kind, told so that a few wild ones do not hide each other. */

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  if (low === undefined || high === undefined) throw new Error('no median of nothing')
  return (low + high) / 2
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length

/** So that the two distances below mean the same for numbers that spread as chance would have it. */
const OF_MEDIAN_DISTANCE = 0.6745
const OF_MEAN_DISTANCE = 1.253314

/**
 * 0,6745·|x − median| / MAD; where more than half are the same (MAD = 0), |x − median| / (1,253314·mean distance).
 * 0 where all are the same.
 */
export function modifiedZ(number: number, all: readonly number[]): number {
  const centre = median(all)
  const distances = all.map((each) => Math.abs(each - centre))
  const distance = Math.abs(number - centre)
  const mad = median(distances)
  if (mad > 0) return (OF_MEDIAN_DISTANCE * distance) / mad
  const spread = mean(distances)
  return spread === 0 ? 0 : distance / (OF_MEAN_DISTANCE * spread)
}
