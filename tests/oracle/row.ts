import type { Indicator, Unit } from '../../etl/campaign/campaign.ts'
import type { Verdict } from '../../etl/figures/figure.ts'
import type { Grouping } from '../../etl/figures/store.ts'
import { aimOf, type Aim, type Weighted } from './aim.ts'
import { ONE, plain, quotient, sum, WHOLE_SHARE } from './exact.ts'
import type { Fact, State } from './fact.ts'
import { verdictOf, type Compared } from './verdict.ts'

/** The cells of a figure that are computed twice. */
export interface OracleRow {
  readonly indicator: string
  readonly node: string
  readonly tier: string | null
  readonly phase: string | null
  readonly period: string | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  readonly applicable: number
  readonly reporting: number
  readonly lower: number | null
  readonly upper: number | null
  readonly target: number | null
  readonly operator: string | null
  readonly estimated: boolean
  readonly verdict: Verdict
}

export interface Member extends Weighted {
  readonly share: bigint
}

/** A node of the tree under one indicator. */
export interface Asked {
  readonly indicator: Indicator
  readonly node: Unit
  readonly by: Grouping | undefined
}

type Bounds = Pick<Compared, 'lowest' | 'highest'>

type Cells = Omit<OracleRow, 'indicator' | 'node' | 'tier' | 'phase' | 'period'>

function isShareOf({ kind }: Indicator): boolean {
  return kind === 'share_of_units' || kind === 'on_schedule'
}

export function memberOf(indicator: Indicator, fact: Fact, share: bigint): Member {
  const enters = isShareOf(indicator)
    ? !['not_measured', 'not_due'].includes(fact.state)
    : fact.state === 'counted'
  return { fact, share, denominator: enters ? (fact.denominator ?? 0n) * share : 0n }
}

function inState(members: readonly Member[], state: State): Member[] {
  return members.filter(({ fact }) => fact.state === state)
}

function numeratorOf(members: readonly Member[]): bigint {
  return sum(members.map(({ fact, share }) => (fact.numerator ?? 0n) * share))
}

function standingOf({ kind }: Indicator, members: readonly Member[]) {
  const measured = members.filter(({ fact }) => fact.state !== 'not_measured').length
  const leavesOutAhead = kind === 'on_schedule' || kind === 'reports_on_time'
  const missing = inState(members, 'not_reported')
  return {
    measured,
    applicable: measured - (leavesOutAhead ? inState(members, 'not_due').length : 0),
    counted: inState(members, 'counted').length,
    excluded: inState(members, 'excluded').length,
    overdue: missing.filter(({ fact }) => fact.isOverdue).length,
  }
}

/** What the numerator is held against; 0: nothing. */
function baseOf({ indicator, node, by }: Asked, members: readonly Member[]): bigint {
  if (indicator.kind === 'cap' && !indicator.checkedAt.includes(node.kind)) return 0n
  if (indicator.kind !== 'count') return sum(members.map(({ denominator }) => denominator))
  const isPart = by === 'tier' || by === 'unit'
  const isWholeCampaign = node.parent === null && !isPart
  return isWholeCampaign ? BigInt(indicator.quota ?? 0) * ONE * WHOLE_SHARE : 0n
}

/** Both sides as shown. */
function sidesOf(asked: Asked, members: readonly Member[]): [bigint | null, bigint | null] {
  const { kind, checkedAt } = asked.indicator
  if (kind === 'cap' && !checkedAt.includes(asked.node.kind)) return [null, null]
  if (asked.by === 'unit' && inState(members, 'excluded').length > 0) {
    const own = members.flatMap(({ fact, share }) =>
      fact.denominator === null ? [] : [fact.denominator * share],
    )
    const hasNumerator = members.some(({ fact }) => fact.numerator !== null)
    return [hasNumerator ? numeratorOf(members) : null, own.length > 0 ? sum(own) : null]
  }
  const counted = inState(members, 'counted')
  const base = baseOf(asked, members)
  const hasBase = kind === 'count' ? base > 0n : isShareOf(asked.indicator) || counted.length > 0
  return [counted.length > 0 ? numeratorOf(counted) : null, hasBase ? base : null]
}

function boundsOf(asked: Asked, members: readonly Member[]): Bounds {
  const counted = inState(members, 'counted')
  const lowest = numeratorOf(counted)
  if (!isShareOf(asked.indicator)) return { lowest, highest: lowest }
  const known = sum(counted.map(({ share }) => share * ONE))
  return { lowest, highest: lowest + baseOf(asked, members) - known }
}

function comparedOf(aim: Aim | null, bounds: Bounds, base: bigint): Compared | null {
  if (base === 0n || aim === null || aim.aimed === null) return null
  return { ...bounds, base, aimed: aim.aimed, operator: aim.operator }
}

function shownSides(asked: Asked, members: readonly Member[]) {
  const [numerator, denominator] = sidesOf(asked, members)
  return {
    numerator: numerator === null ? null : plain(numerator),
    denominator: denominator === null ? null : plain(denominator),
    value: numerator === null || denominator === null ? null : quotient(numerator, denominator),
  }
}

export function cellsOf(asked: Asked, members: readonly Member[]): Cells {
  const standing = standingOf(asked.indicator, members)
  const bounds = boundsOf(asked, members)
  const base = baseOf(asked, members)
  const hasBounds = isShareOf(asked.indicator) || standing.counted === standing.applicable
  const aim = aimOf(members, asked.indicator.kind === 'count' ? base : null)
  return {
    ...shownSides(asked, members),
    applicable: standing.applicable,
    reporting: standing.counted,
    lower: hasBounds ? quotient(bounds.lowest, base) : null,
    upper: hasBounds ? quotient(bounds.highest, base) : null,
    target: aim?.percent ?? null,
    operator: aim?.operator ?? null,
    estimated: members.some(({ share }) => share < WHOLE_SHARE),
    verdict: verdictOf(standing, comparedOf(aim, bounds, base)),
  }
}
