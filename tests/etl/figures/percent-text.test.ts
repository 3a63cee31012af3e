import fc from 'fast-check'
import { expect, test } from 'vitest'
import { missedPercent, sharePercent } from '../../../etl/figures/percent-text.ts'

test.each([
  // 92,647: rounded once.
  [189, 204, '92.6'],
  [1, 3, '33.3'],
  [2, 3, '66.7'],
  // Half up, exactly on the half.
  [1853, 2000, '92.7'],
  [0, 7, '0.0'],
  [7, 7, '100.0'],
])('%i of %i is told as %s', (part, whole, told) => {
  expect(sharePercent(part / whole)).toBe(told)
})

test('a share is told as the exact quotient of its counts rounds, half up', () => {
  const counts = fc
    .integer({ min: 1, max: 200_000 })
    .chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)))
  fc.assert(
    fc.property(counts, ([part, whole]) => {
      const tenths = (BigInt(part) * 2000n + BigInt(whole)) / (BigInt(whole) * 2n)
      expect(sharePercent(part / whole)).toBe(`${String(tenths / 10n)}.${String(tenths % 10n)}`)
    }),
  )
})

test('a missed target never looks met', () => {
  expect(missedPercent(1799, 2000, 90)).toBe('89.95')
})
