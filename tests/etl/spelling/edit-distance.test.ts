import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceWithin } from '../../../etl/spelling/edit-distance.ts'

/** As it is defined. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [restOfA, restOfB] = [a.slice(1), b.slice(1)]
  if (a[0] === b[0]) return distance(restOfA, restOfB)
  return 1 + Math.min(distance(restOfA, b), distance(a, restOfB), distance(restOfA, restOfB))
}

test.each([
  ['xa an', 'xa an', 0],
  ['xa an', 'xa anh', 1],
  ['muong la', 'moung la', 2],
  ['', 'xa', 2],
])('from %s to %s', (a, b, expected) => {
  expect(distanceWithin(a, b, 3)).toBe(expected)
})

test('it is told up to a limit, and none beyond', () => {
  const text = fc.string({ maxLength: 6, unit: fc.constantFrom('a', 'b', 'c') })
  fc.assert(
    fc.property(text, text, fc.nat(4), (a, b, most) => {
      const expected = distance(a, b)
      expect(distanceWithin(a, b, most)).toBe(expected <= most ? expected : null)
    }),
  )
})
