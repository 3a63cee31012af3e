/**
 * How unevenly the last digits of numbers are spread: the sum of (seen − expected)² / expected over the ten digits. Of
 * numbers that were counted it is about 9; above 27,88 it is so by chance once in a thousand times.
 */
export function lastDigitSpread(numbers: readonly number[]): number {
  const expected = numbers.length / 10
  const seen = Array.from({ length: 10 }, (_, digit) => numbers.filter((each) => each % 10 === digit).length)
  return seen.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}
