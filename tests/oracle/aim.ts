import type { Operator } from '../../etl/campaign/campaign.ts'
import { amountOf, quotient, sum } from './exact.ts'
import type { Fact } from './fact.ts'

/** A fact and how much of its denominator enters a row. */
export interface Weighted {
  readonly fact: Fact
  readonly denominator: bigint
}

/** What a row aims at. */
export interface Aim {
  readonly operator: Operator
  /** In percent; null: none that holds for the row as a whole. */
  readonly percent: number | null
  /** Ten-thousandths of a percent times the base; null as above. */
  readonly aimed: bigint | null
}

function percentOf({ target }: Fact): bigint | null {
  return target === null ? null : amountOf(target.percent)
}

/** `quota`: what a count is held against in place of its denominator. */
export function aimOf(members: readonly Weighted[], quota: bigint | null): Aim | null {
  const operators = members.flatMap(({ fact }) => (fact.target === null ? [] : [fact.target.operator]))
  const [operator] = operators
  if (operator === undefined) return null
  const entering = members.filter(({ denominator }) => denominator > 0n)
  if (entering.some(({ fact }) => fact.target === null)) return { operator, percent: null, aimed: null }
  const percents = new Set(members.map(({ fact }) => percentOf(fact)).filter((each) => each !== null))
  const [common = 0n] = percents
  const base = quota ?? sum(entering.map(({ denominator }) => denominator))
  if (percents.size === 1) return { operator, percent: Number(common) / 10_000, aimed: common * base }
  if (quota !== null || base === 0n) return { operator, percent: null, aimed: null }
  const aimed = sum(entering.map(({ fact, denominator }) => (percentOf(fact) ?? 0n) * denominator))
  return { operator, percent: (quotient(aimed, base) ?? 0) / 10_000, aimed }
}
