import type { Milestone } from './campaign.ts'
import { addDays } from './periods.ts'

/** The last day on which a tier keeps the milestone; null while it is open. */
export function lastDay({ date, dateByTier, rule }: Milestone, tier: string): string | null {
  const own = tier in dateByTier ? (dateByTier[tier] ?? null) : date
  return own !== null && rule === 'exclusive' ? addDays(own, -1) : own
}
