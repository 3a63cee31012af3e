import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Binomial } from '../../../etl/statistics/binomial.ts'

/** The rate `parts`/`of` and every term as one whole number over of^n: no rounding anywhere before the last division. */
function exactAtMost(count: number, n: number, parts: bigint, of: bigint): number {
  const other = of - parts
  let choose = 1n
  let sum = 0n
  for (let k = 0; k <= count; k += 1) {
    sum += choose * parts ** BigInt(k) * other ** BigInt(n - k)
    choose = (choose * BigInt(n - k)) / BigInt(k + 1)
  }
  const digits = 10n ** 30n
  return Number((sum * digits) / of ** BigInt(n)) / 1e30
}

describe('the probability of at most so many', () => {
  // 1/1024, 11/1024, 56/1024: the first sums of Pascal's tenth line.
  test.each([
    [0, 10, 0.5, 1 / 1024],
    [1, 10, 0.5, 11 / 1024],
    [2, 10, 0.5, 56 / 1024],
    [10, 10, 0.5, 1],
    [-1, 10, 0.5, 0],
    // 1 - 5·0,9⁴·0,1 - 0,9⁵
    [3, 5, 0.9, 0.08146],
    [0, 3, 0, 1],
    [2, 3, 1, 0],
    [3, 3, 1, 1],
  ])('%i of %i at %d', (count, n, rate, expected) => {
    expect(new Binomial(n, rate).atMost(count)).toBeCloseTo(expected, 14)
  })

  test('agrees with whole-number arithmetic on any size and rate', () => {
    const cases = fc.record({ n: fc.integer({ min: 1, max: 400 }), part: fc.nat(1000), at: fc.nat(1000) })
    fc.assert(
      fc.property(cases, ({ n, part, at }) => {
        const count = Math.floor((at / 1000) * n)
        const expected = exactAtMost(count, n, BigInt(part), 1000n)
        expect(Math.abs(new Binomial(n, part / 1000).atMost(count) - expected)).toBeLessThan(1e-9)
      }),
    )
  })

  test('keeps its digits far out in the tail and in a country of units', () => {
    const expected = exactAtMost(840, 1000, 9n, 10n)
    expect(new Binomial(1000, 0.9).atMost(840) / expected).toBeCloseTo(1, 9)
    expect(
      new Binomial(100_000, 0.9).atMost(89_999) + new Binomial(100_000, 0.9).atLeast(90_000),
    ).toBeCloseTo(1, 9)
  })
})

describe('the limits around a rate', () => {
  test('are those worked out by hand for ten at one half', () => {
    // 1/1024 and 11/1024 are below 0,025, 56/1024 is not: the end lies (56/1024 - 0,025) / (45/1024) before 2.
    const before2 = (56 / 1024 - 0.025) / (45 / 1024)
    const wide = new Binomial(10, 0.5).limits(0.95)
    expect(wide.lower).toBeCloseTo((2 - before2) / 10, 12)
    expect(wide.upper).toBeCloseTo(1 - (2 - before2) / 10, 12)
    const before1 = (11 / 1024 - 0.001) / (10 / 1024)
    expect(new Binomial(10, 0.5).limits(0.998).lower).toBeCloseTo((1 - before1) / 10, 12)
  })

  test('close in on the rate as units grow, the wider pair outside the narrower', () => {
    const sizes = [10, 20, 50, 100, 1000, 10_000, 100_000]
    const widths = sizes.map((n) => {
      const [near, far] = [new Binomial(n, 0.9).limits(0.95), new Binomial(n, 0.9).limits(0.998)]
      expect(far.lower).toBeLessThanOrEqual(near.lower)
      expect(far.upper).toBeGreaterThanOrEqual(near.upper)
      expect(near.lower).toBeLessThanOrEqual(0.9)
      return far.upper - far.lower
    })
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
  })

  test.each([0, 1])('are the rate itself where every unit is at %i', (rate) => {
    expect(new Binomial(25, rate).limits(0.95)).toEqual({ lower: rate, upper: rate })
  })

  test('leave a unit outside exactly where its tail is that unlikely', () => {
    const cases = fc.record({
      n: fc.integer({ min: 1, max: 300 }),
      part: fc.integer({ min: 1, max: 99 }),
      at: fc.nat(1000),
      coverage: fc.constantFrom(0.95, 0.998),
    })
    fc.assert(
      fc.property(cases, ({ n, part, at, coverage }) => {
        const count = Math.floor((at / 1000) * n)
        const { lower, upper } = new Binomial(n, part / 100).limits(coverage)
        const share = count / n
        const slack = 1e-12
        const side = new Binomial(n, part / 100).side(count, coverage)
        if (side === 'below') expect(share).toBeLessThan(lower + slack)
        if (side === 'above') expect(share).toBeGreaterThan(upper - slack)
        if (side === 'within') {
          expect(share).toBeGreaterThan(lower - slack)
          expect(share).toBeLessThan(upper + slack)
        }
      }),
    )
  })

  test('do not single out a small unit, and do a large one, at the same share', () => {
    expect(new Binomial(5, 0.9).side(3, 0.95)).toBe('within')
    expect(new Binomial(500, 0.9).side(300, 0.998)).toBe('below')
    expect(new Binomial(500, 0.9).side(500, 0.998)).toBe('above')
  })
})
