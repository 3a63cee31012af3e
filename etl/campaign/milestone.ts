import type { Milestone } from './campaign.ts'
import { addDays } from './periods.ts'

/** The first day of a window, before which is as wrong as after it; null for the other rules. */
export function firstDay({ rule, start }: Milestone): string | null {
  return rule === 'window' ? start : null
}

/** The last day on which a tier keeps the milestone; null while it is open. */
export function lastDay({ date, dateByTier, rule }: Milestone, tier: string): string | null {
  const own = tier in dateByTier ? (dateByTier[tier] ?? null) : date
  return own !== null && rule === 'exclusive' ? addDays(own, -1) : own
}
