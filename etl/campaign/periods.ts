import type { ReportPeriod, Wording } from './campaign.ts'
import type { FormDefinition } from './schema.ts'

const monthsOf = { month: 1, quarter: 3, half_year: 6, year: 12 } as const
type Every = keyof typeof monthsOf

const two = (value: number): string => String(value).padStart(2, '0')
const romans = ['I', 'II', 'III', 'IV']

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

function named(every: Every, year: number, ordinal: number): { id: string; label: Wording } {
  const [y, n] = [String(year), String(ordinal)]
  switch (every) {
    case 'month':
      return { id: `${y}-${two(ordinal)}`, label: { vi: `Tháng ${n}/${y}`, en: `${y}-${two(ordinal)}` } }
    case 'quarter':
      return { id: `${y}-Q${n}`, label: { vi: `Quý ${romans[ordinal - 1] ?? n}/${y}`, en: `Q${n} ${y}` } }
    case 'half_year':
      return {
        id: `${y}-H${n}`,
        label: { vi: `6 tháng ${ordinal === 1 ? 'đầu' : 'cuối'} năm ${y}`, en: `H${n} ${y}` },
      }
    case 'year':
      return { id: y, label: { vi: `Năm ${y}`, en: y } }
  }
}

/** The calendar periods that touch from..to, whole. */
function calendarPeriods(every: Every, from: string, to: string, dueDays: number | null): ReportPeriod[] {
  const months = monthsOf[every]
  const periods: ReportPeriod[] = []
  let year = Number(from.slice(0, 4))
  let ordinal = Math.floor((Number(from.slice(5, 7)) - 1) / months) + 1
  for (;;) {
    const start = `${String(year)}-${two((ordinal - 1) * months + 1)}-01`
    if (start > to) return periods
    const isLast = ordinal * months === 12
    const next = isLast ? `${String(year + 1)}-01-01` : `${String(year)}-${two(ordinal * months + 1)}-01`
    const end = addDays(next, -1)
    const dueOn = dueDays === null ? null : addDays(end, dueDays)
    periods.push({ ...named(every, year, ordinal), start, end, dueOn })
    ;[year, ordinal] = isLast ? [year + 1, 1] : [year, ordinal + 1]
  }
}

/** The periods of a form: the listed ones, else the calendar's between its first and last day. */
export function reportPeriods(form: FormDefinition, start: string, end: string | null): ReportPeriod[] {
  const listed = form.periods.map((period) => ({
    id: period.id,
    label: period.label,
    start: period.start,
    end: period.end,
    dueOn: period.due_before === null ? period.due_on : addDays(period.due_before, -1),
  }))
  const to = form.to ?? end
  if (form.every === null || to === null) return listed
  const calendar = calendarPeriods(form.every, form.from ?? start, to, form.due_days_after_end)
  return [...listed, ...calendar].toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
}
