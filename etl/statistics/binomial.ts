/**
 * The binomial distribution without any approximation: how far a unit of a certain size may stand from the rate of
 * its peers before chance alone is a poor explanation. Refuses nothing but needs whole counts and a rate of 0..1.
 */

/** Beside the largest term, what is smaller than this changes no digit of a sum. */
const NEGLIGIBLE = 1e-20

/** The terms from one count on, each from the one before it, in parts of the first. */
function termsFrom(first: number, last: number, stepOf: (count: number) => number): number[] {
  const terms = [1]
  const direction = Math.sign(last - first)
  for (let count = first; count !== last; count += direction) {
    const next = (terms.at(-1) ?? 0) * stepOf(count)
    if (next < NEGLIGIBLE) break
    terms.push(next)
  }
  return terms
}

const sum = (terms: readonly number[]): number =>
  terms.toSorted((a, b) => a - b).reduce((all, each) => all + each, 0)

/** A distribution of `n` trials at `rate`: its likeliest count, and the terms on both sides of it in parts of that one's. */
interface Spread {
  readonly mode: number
  readonly down: readonly number[]
  readonly up: readonly number[]
  readonly total: number
}

function spreadOf(n: number, rate: number): Spread {
  const mode = Math.min(n, Math.floor((n + 1) * rate))
  const odds = rate / (1 - rate)
  const up = rate === 1 ? [1] : termsFrom(mode, n, (count) => ((n - count) / (count + 1)) * odds)
  const down = rate === 0 ? [1] : termsFrom(mode, 0, (count) => count / (n - count + 1) / odds)
  return { mode, down, up, total: sum([...down, ...up.slice(1)]) }
}

function atMost(count: number, { mode, down, up, total }: Spread): number {
  if (count <= mode) return sum(down.slice(mode - count)) / total
  return 1 - sum(up.slice(count - mode + 1)) / total
}

/** The probability of at most `count` of `n`, each at `rate` by itself. */
export function binomialAtMost(count: number, n: number, rate: number): number {
  if (count < 0) return 0
  return count >= n ? 1 : atMost(count, spreadOf(n, rate))
}

/** The probability of at least `count` of `n`, each at `rate` by itself. */
export function binomialAtLeast(count: number, n: number, rate: number): number {
  return binomialAtMost(n - count, n, 1 - rate)
}

/**
 * Where the lower tail ends, as a count between whole ones, so that lines drawn over many sizes run smoothly: a whole
 * count lies below it exactly where at most that many are no likelier than `tail`.
 */
function tailEnd(n: number, rate: number, tail: number): number {
  if (rate === 0 || rate === 1) return rate * n
  const spread = spreadOf(n, rate)
  let count = Math.max(0, spread.mode - spread.down.length)
  let below = count === 0 ? 0 : atMost(count - 1, spread)
  let upTo = atMost(count, spread)
  while (upTo <= tail && count < n) {
    count += 1
    ;[below, upTo] = [upTo, atMost(count, spread)]
  }
  return Math.max(0, count - (upTo - tail) / (upTo - below))
}

/** Limits as shares of 0..1. */
export interface BinomialLimits {
  readonly lower: number
  readonly upper: number
}

/** The limits that hold `coverage` of all units of size `n` at `rate`, with equal tails: 0.95 leaves 0.025 on each side. */
export function binomialLimits(n: number, rate: number, coverage: number): BinomialLimits {
  const tail = (1 - coverage) / 2
  return { lower: tailEnd(n, rate, tail) / n, upper: 1 - tailEnd(n, 1 - rate, tail) / n }
}

/** Whether a count is farther from `rate` than the limits allow, and on which side. */
export function binomialSide(
  count: number,
  n: number,
  rate: number,
  coverage: number,
): 'below' | 'within' | 'above' {
  const tail = (1 - coverage) / 2
  if (binomialAtMost(count, n, rate) <= tail) return 'below'
  return binomialAtLeast(count, n, rate) <= tail ? 'above' : 'within'
}
