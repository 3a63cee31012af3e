import fc from 'fast-check'
import { expect, test } from 'vitest'
import { missingSteps } from '../../../web/src/lib/missing-steps.ts'

test.each([
  ['>=', 81, 120, 95, 33],
  ['>=', 1799, 2000, 90, 1],
  ['>=', 1800, 2000, 90, 0],
  ['>=', 2, 3, 66.6667, 1],
  ['>', 9, 10, 90, 1],
  ['>', 901, 1000, 90, 0],
  ['>', 1801, 2000, 90, 0],
  ['<=', 24, 100, 20, 4],
  ['<=', 3, 10, 25, 1],
  ['<=', 20, 100, 20, 0],
] as const)('%s: %i/%i against %d lacks %i', (operator, numerator, denominator, target, expected) => {
  expect(missingSteps({ operator, numerator, denominator, target })).toBe(expected)
})

test('is the least that reaches the target', () => {
  const cases = fc.record({
    numerator: fc.nat(500),
    denominator: fc.integer({ min: 1, max: 500 }),
    target: fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 10),
  })
  const reaches = (numerator: number, denominator: number, target: number) =>
    numerator * 1000 >= Math.round(target * 10) * denominator
  fc.assert(
    fc.property(cases, ({ numerator, denominator, target }) => {
      const steps = missingSteps({ operator: '>=', numerator, denominator, target }) ?? NaN
      expect(reaches(numerator + steps, denominator, target)).toBe(true)
      expect(reaches(numerator + steps - 1, denominator, target)).toBe(false)
    }),
  )
})

test('says nothing of sides that are not whole, and of exact targets', () => {
  expect(missingSteps({ operator: '>=', numerator: 1.5, denominator: 3, target: 90 })).toBeNull()
  expect(missingSteps({ operator: '=', numerator: 1, denominator: 3, target: 0 })).toBeNull()
  expect(missingSteps({ operator: '>=', numerator: null, denominator: 3, target: 90 })).toBeNull()
})
