import type { Outcome } from './candidate.ts'
import { compared, type Share } from './share.ts'

/** A unit among those that it is ranked with. */
export interface Ranked {
  readonly unit: string
  /** Null: nothing can be said of it yet. */
  readonly share: Share | null
}

export interface Ranking {
  readonly outcome: Outcome
  /** From 1, by what has been reported; null: nothing has. */
  readonly rank: number | null
  /** Others of that rank. */
  readonly tied: number
  /** How many have a rank. */
  readonly ranked: number
}

interface RankingTerms {
  /** Ranks that are enough. */
  readonly places: number
  /** More than all is possible, as of what is done beside what was assigned. */
  readonly canExceed: boolean
}

/** Could be above it once everything has been reported. */
function mayPass(other: Share | null, share: Share, canExceed: boolean): boolean {
  if (other === null) return canExceed || compared(share.low, share.whole, 1, 1) < 0
  return compared(other.high, other.whole, share.low, share.whole) > 0
}

function rankingOf(own: Ranked, all: readonly Ranked[], { places, canExceed }: RankingTerms): Ranking {
  const ranked = all.flatMap(({ share }) => share ?? [])
  const { share } = own
  if (share === null) return { outcome: 'unknown', rank: null, tied: 0, ranked: ranked.length }
  const order = (other: Share): number => compared(other.low, other.whole, share.low, share.whole)
  const above = ranked.filter((other) => order(other) > 0).length
  const tied = ranked.filter((other) => order(other) === 0).length - 1
  const surely = ranked.filter((other) => compared(other.low, other.whole, share.high, share.whole) > 0)
  const maybe = all.filter((each) => each !== own && mayPass(each.share, share, canExceed))
  const hasNone = share.high === 0
  const isSure = share.low > 0 && maybe.length < places
  const outcome = hasNone || surely.length >= places ? 'failed' : isSure ? 'passed' : 'unknown'
  return { outcome, rank: above + 1, tied, ranked: ranked.length }
}

/** Every unit's rank by its share, the highest first: equal shares are equal ranks, and nothing breaks a tie. */
export function rankedOutcomes(all: readonly Ranked[], terms: RankingTerms): ReadonlyMap<string, Ranking> {
  return new Map(all.map((own) => [own.unit, rankingOf(own, all, terms)]))
}
