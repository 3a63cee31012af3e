import type { Due } from './campaign.ts'
import { addDays } from './periods.ts'

const QUARTER_MONTHS = 3

/** "2022", "2022-Q3", "2022-09-30", "yearly" or "ongoing" as a stretch of days; null is open. */
export function dueOf(text: string | null): Due {
  if (text === null) return { precision: 'open', start: null, end: null }
  if (text === 'yearly' || text === 'ongoing') return { precision: text, start: null, end: null }
  const [year = '', rest] = text.split(/-(.*)/)
  if (rest === undefined) return { precision: 'year', start: `${year}-01-01`, end: `${year}-12-31` }
  if (!rest.startsWith('Q')) return { precision: 'day', start: text, end: text }
  const last = Number(rest.slice(1)) * QUARTER_MONTHS
  const month = (ordinal: number): string => String(ordinal).padStart(2, '0')
  const next = last === 12 ? `${String(Number(year) + 1)}-01-01` : `${year}-${month(last + 1)}-01`
  return { precision: 'quarter', start: `${year}-${month(last - 2)}-01`, end: addDays(next, -1) }
}
