import type { Form } from '../campaign/campaign.ts'
import type { OwedReport } from '../figures/evidence-row.ts'
import { about, type Flag } from './flag.ts'
import type { InspectionThresholds } from '../campaign/inspection-schema.ts'

const DAY = 86_400_000

/** Days from one to the other, both ISO. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

function flagOf({ unit, form, period, state, dueOn, firstOn }: OwedReport, asOf: string): Flag[] {
  if (dueOn === null) return []
  const subject = about({ form, period })
  if (state === 'missing') {
    const numbers = { dueOn, days: daysBetween(dueOn, asOf) }
    return [{ unit, code: 'report/overdue', subject, numbers, place: null }]
  }
  if (state !== 'late' || firstOn === null) return []
  const numbers = { dueOn, firstOn, days: daysBetween(dueOn, firstOn) }
  return [{ unit, code: 'report/late', subject, numbers, place: null }]
}

/** Overdue and late reports. */
export function reportFlags(reports: readonly OwedReport[], asOf: string): Flag[] {
  return reports.flatMap((report) => flagOf(report, asOf))
}

/** Forms of which a unit has missed the last periods that were due, one after the other. */
export function missedFlags(
  forms: readonly Form[],
  reports: readonly OwedReport[],
  { missedPeriods }: InspectionThresholds,
): Flag[] {
  const byReport = Map.groupBy(reports, ({ unit, form }) => JSON.stringify([unit, form]))
  return [...byReport.values()].flatMap((own): Flag[] => {
    const [report] = own
    if (report === undefined) return []
    const { unit, form } = report
    const order = forms.find(({ id }) => id === form)?.periods.map(({ id }) => id) ?? []
    const due = own
      .filter(({ state }) => state !== 'not_due')
      .toSorted((a, b) => order.indexOf(a.period) - order.indexOf(b.period))
    const lastTold = due.findLastIndex(({ state }) => state !== 'missing')
    const missed = due.slice(lastTold + 1)
    const [first, last] = [missed[0]?.period, missed.at(-1)?.period]
    if (missed.length < missedPeriods || first === undefined || last === undefined) return []
    const numbers = { periods: missed.length, first, last }
    return [{ unit, code: 'report/missed-in-row', subject: about({ form }), numbers, place: null }]
  })
}
