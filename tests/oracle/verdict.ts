import type { Operator } from '../../etl/campaign/campaign.ts'
import type { Verdict } from '../../etl/figures/figure.ts'

/** How many units of a row stand how. */
export interface Standing {
  readonly measured: number
  readonly applicable: number
  readonly counted: number
  readonly excluded: number
  readonly overdue: number
}

/** A numerator known within bounds, what it is divided by, and what is aimed at: percent times the base. */
export interface Compared {
  readonly lowest: bigint
  readonly highest: bigint
  readonly base: bigint
  readonly aimed: bigint
  readonly operator: Operator
}

/** In ten-thousandths of a percent, as targets are. */
const PERCENT = 100n * 10_000n

function holds(amount: bigint, operator: Operator, aimed: bigint): boolean {
  const reached = amount * PERCENT
  switch (operator) {
    case '>':
      return reached > aimed
    case '>=':
      return reached >= aimed
    case '<=':
      return reached <= aimed
    case '=':
      return reached === aimed
  }
}

function againstTarget({ lowest, highest, base, aimed, operator }: Compared): Verdict {
  const [isLowHeld, isHighHeld] = [holds(lowest, operator, aimed), holds(highest, operator, aimed)]
  const isBetween = operator === '=' && holds(lowest, '<=', aimed) && holds(highest, '>=', aimed)
  if (isLowHeld && isHighHeld) return operator.startsWith('>') && lowest > base ? 'exceeded' : 'met'
  if (isLowHeld || isHighHeld || isBetween) return 'undecided'
  return highest > lowest ? 'unreachable' : 'not_met'
}

/** `compared`: null where there is nothing to compare with. */
export function verdictOf(standing: Standing, compared: Compared | null): Verdict {
  if (standing.measured === 0) return 'not_applicable'
  if (standing.applicable === 0) return 'not_due'
  if (standing.counted === 0 && standing.excluded > 0) return 'undecided'
  if (standing.counted === 0) return standing.overdue > 0 ? 'not_reported' : 'not_due'
  return compared === null ? 'not_applicable' : againstTarget(compared)
}
