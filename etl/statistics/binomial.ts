/**
 * The binomial distribution without any approximation: how far a unit of a certain size may stand from the rate of
 * its peers before chance alone is a poor explanation. Refuses nothing but needs whole counts and a rate of 0..1.
 */

/** Beside the largest term, what is smaller than this changes no digit of a sum. */
const NEGLIGIBLE = 1e-20

/** From the likeliest count on, in parts of its own term: how likely that count and all farther out are together. */
type Tails = readonly number[]

/** The terms from one count on, each from the one before it, in parts of the first: none is larger than the one before. */
function termsFrom(first: number, last: number, stepOf: (count: number) => number): number[] {
  const terms = [1]
  const direction = Math.sign(last - first)
  let term = 1
  for (let count = first; count !== last; count += direction) {
    term *= stepOf(count)
    if (term < NEGLIGIBLE) break
    terms.push(term)
  }
  return terms
}

/** Added up from the smallest, so that no digit is lost. */
function tailsOf(terms: readonly number[]): Tails {
  const tails = [...terms]
  for (let at = tails.length - 2; at >= 0; at -= 1) tails[at] = (tails[at] ?? 0) + (tails[at + 1] ?? 0)
  return tails
}

interface Spread {
  /** The likeliest count. */
  readonly mode: number
  readonly down: Tails
  readonly up: Tails
  readonly total: number
}

function spreadOf(n: number, rate: number): Spread {
  const mode = Math.min(n, Math.floor((n + 1) * rate))
  const odds = rate / (1 - rate)
  const up = tailsOf(rate === 1 ? [1] : termsFrom(mode, n, (count) => ((n - count) / (count + 1)) * odds))
  const down = tailsOf(rate === 0 ? [1] : termsFrom(mode, 0, (count) => count / (n - count + 1) / odds))
  return { mode, down, up, total: (down[0] ?? 0) + (up[1] ?? 0) }
}

/** Limits as shares of 0..1. */
export interface BinomialLimits {
  readonly lower: number
  readonly upper: number
}

/** How many of `n` there may be, each at `rate` by itself. */
export class Binomial {
  readonly #n: number
  readonly #rate: number
  #spread: Spread | null = null
  #others: Binomial | null = null

  constructor(n: number, rate: number) {
    this.#n = n
    this.#rate = rate
  }

  /** The probability of at most `count`. */
  atMost(count: number): number {
    if (count < 0) return 0
    if (count >= this.#n) return 1
    const { mode, down, up, total } = (this.#spread ??= spreadOf(this.#n, this.#rate))
    return count <= mode ? (down[mode - count] ?? 0) / total : 1 - (up[count - mode + 1] ?? 0) / total
  }

  /** The probability of at least `count`. */
  atLeast(count: number): number {
    return this.#rest().atMost(this.#n - count)
  }

  /** The limits that hold `coverage` of all units of this size, with equal tails: 0.95 leaves 0.025 on each side. */
  limits(coverage: number): BinomialLimits {
    const tail = (1 - coverage) / 2
    return { lower: this.#tailEnd(tail) / this.#n, upper: 1 - this.#rest().#tailEnd(tail) / this.#n }
  }

  /** Whether a count is farther from the rate than the limits allow, and on which side. */
  side(count: number, coverage: number): 'below' | 'within' | 'above' {
    const tail = (1 - coverage) / 2
    if (this.atMost(count) <= tail) return 'below'
    return this.atLeast(count) <= tail ? 'above' : 'within'
  }

  /** How many are not among those counted. */
  #rest(): Binomial {
    this.#others ??= new Binomial(this.#n, 1 - this.#rate)
    return this.#others
  }

  /**
   * Where the lower tail ends, as a count between whole ones, so that lines drawn over many sizes run smoothly: a whole
   * count lies below it exactly where at most that many are no likelier than `tail`.
   */
  #tailEnd(tail: number): number {
    if (this.#rate === 0 || this.#rate === 1) return this.#rate * this.#n
    const { mode, down } = (this.#spread ??= spreadOf(this.#n, this.#rate))
    let count = Math.max(0, mode - down.length)
    let below = this.atMost(count - 1)
    let upTo = this.atMost(count)
    while (upTo <= tail && count < this.#n) {
      count += 1
      ;[below, upTo] = [upTo, this.atMost(count)]
    }
    return Math.max(0, count - (upTo - tail) / (upTo - below))
  }
}
