import { expect, test } from 'vitest'
import { differenceOf, pointsSize } from '../../../web/src/lib/format/difference.ts'

const ratio = (numerator: number | null, denominator: number | null) => ({ numerator, denominator })

test.each([
  ['81/120 and 90/120', ratio(81, 120), ratio(90, 120), 1, '7,5'],
  ['90/120 and 81/120', ratio(90, 120), ratio(81, 120), -1, '7,5'],
  ['1/3 and 2/6', ratio(1, 3), ratio(2, 6), 0, '0,0'],
  ['a twentieth of a point is rounded up', ratio(0, 2000), ratio(1, 2000), 1, '0,1'],
  ['less than that is not nothing', ratio(0, 3000), ratio(1, 3000), 1, '0,0'],
  ['sums with decimals', ratio(1.5, 3), ratio(1.6, 3.2), 0, '0,0'],
  ['what no float holds', ratio(1, 10), ratio(3, 10), 1, '20,0'],
] as const)('%s', (_, left, right, sign, size) => {
  const difference = differenceOf(left, right)
  expect(difference?.sign).toBe(sign)
  expect(difference === null ? '' : pointsSize(difference, 'vi')).toBe(size)
})

test.each([
  [ratio(null, 10), ratio(1, 10)],
  [ratio(0, 0), ratio(1, 10)],
  [ratio(1, 10), ratio(1, null)],
])('is none where a side is no ratio', (left, right) => {
  expect(differenceOf(left, right)).toBeNull()
})
