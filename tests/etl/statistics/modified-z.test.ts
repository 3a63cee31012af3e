import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastDigitSpread } from '../../../etl/statistics/last-digits.ts'
import { median, modifiedZ } from '../../../etl/statistics/modified-z.ts'

test('a value far from the others is seen, though it spreads them itself', () => {
  const values = [48, 50, 52, 49, 51, 50, 47, 53, 50, 500]
  expect(modifiedZ(500, values)).toBeCloseTo(202.35, 2)
  expect(values.filter((value) => modifiedZ(value, values) > 3.5)).toEqual([500])
})

test('where more than half are the same, the mean distance takes the place of the median one', () => {
  expect(modifiedZ(95, [20, 20, 20, 20, 20, 20, 20, 95])).toBeCloseTo(6.38, 2)
})

test('where all are the same, none is far', () => {
  expect(modifiedZ(7, [7, 7, 7])).toBe(0)
})

const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 })

test('as many lie above the median as below it', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const centre = median(values)
      const above = values.filter((value) => value > centre).length
      const below = values.filter((value) => value < centre).length
      expect(Math.max(above, below)).toBeLessThanOrEqual(values.length / 2)
    }),
  )
})

test('the distance does not change where all numbers are moved or made larger alike', () => {
  fc.assert(
    fc.property(
      numbers,
      fc.integer({ min: -500, max: 500 }),
      fc.integer({ min: 1, max: 9 }),
      (values, by, times) => {
        const [first = 0] = values
        const changed = values.map((value) => value * times + by)
        expect(modifiedZ(first * times + by, changed)).toBeCloseTo(modifiedZ(first, values), 6)
      },
    ),
  )
})

test('last digits that are evenly spread tell nothing, and one digit alone tells much', () => {
  const even = Array.from({ length: 200 }, (_, at) => 100 + at)
  expect(lastDigitSpread(even)).toBe(0)
  expect(lastDigitSpread(even.map((value) => value - (value % 10)))).toBe(1800)
})
