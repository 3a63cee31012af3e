import type { Form } from '../campaign/campaign.ts'
import type { ToldNumber } from '../figures/evidence-row.ts'
import { about, type Flag } from './flag.ts'
import type { InspectionThresholds } from '../campaign/inspection-schema.ts'

/** The numbers of one report. */
interface ToldReport {
  readonly unit: string
  readonly form: string
  readonly period: string
  readonly cells: number
  /** Field by field, as one text; two reports are the same where these are. */
  readonly content: string
}

/** Different numbers of two digits or more: small counts are often the same without being copied. */
function distinctNumbers(own: readonly ToldNumber[]): number {
  return new Set(own.map(({ number }) => Math.abs(number)).filter((number) => number >= 10)).size
}

/** What stands may stay as it is; what is counted anew for each period rarely comes out the same. */
function isTelling(
  own: readonly ToldNumber[],
  flows: ReadonlySet<string>,
  { leastSameFlows, leastSameCells, leastDistinct }: InspectionThresholds,
): boolean {
  const counted = own.filter(({ form, field }) => flows.has(`${form} ${field}`)).length
  return (counted >= leastSameFlows || own.length >= leastSameCells) && distinctNumbers(own) >= leastDistinct
}

function toldReports(
  forms: readonly Form[],
  numbers: readonly ToldNumber[],
  thresholds: InspectionThresholds,
): ToldReport[] {
  const flows = new Set(
    forms.flatMap(({ id, fields }) =>
      fields
        .filter(({ measure, isCumulative }) => measure === 'flow' && !isCumulative)
        .map((field) => `${id} ${field.id}`),
    ),
  )
  const byReport = Map.groupBy(numbers, ({ unit, form, period }) => JSON.stringify([unit, form, period]))
  return [...byReport.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined || !isTelling(own, flows, thresholds)) return []
    const { unit, form, period } = first
    const sorted = own.toSorted((a, b) => (a.field < b.field ? -1 : 1))
    const content = JSON.stringify(sorted.map(({ field, number }) => [field, number]))
    return [{ unit, form, period, cells: own.length, content }]
  })
}

function sameAsBefore(forms: readonly Form[], reports: readonly ToldReport[]): Flag[] {
  const byReport = new Map(
    reports.map((report) => [JSON.stringify([report.unit, report.form, report.period]), report]),
  )
  return reports.flatMap(({ unit, form, period, cells, content }): Flag[] => {
    const periods = forms.find(({ id }) => id === form)?.periods ?? []
    const before = periods[periods.findIndex(({ id }) => id === period) - 1]?.id
    if (before === undefined) return []
    if (byReport.get(JSON.stringify([unit, form, before]))?.content !== content) return []
    const subject = about({ form, period })
    return [{ unit, code: 'report/same-as-period', subject, numbers: { cells, before }, place: null }]
  })
}

function sameAsOthers(reports: readonly ToldReport[]): Flag[] {
  const alike = Map.groupBy(reports, ({ form, period, content }) => JSON.stringify([form, period, content]))
  return [...alike.values()].flatMap((same) =>
    same.flatMap(({ unit, form, period, cells }): Flag[] => {
      const other = same.find((each) => each.unit !== unit)?.unit
      if (other === undefined) return []
      const subject = about({ form, period })
      return [{ unit, code: 'report/same-as-unit', subject, numbers: { cells, other }, place: null }]
    }),
  )
}

/** Reports whose every number is that of the period before, or that of another unit. */
export function copyFlags(
  forms: readonly Form[],
  numbers: readonly ToldNumber[],
  thresholds: InspectionThresholds,
): Flag[] {
  const reports = toldReports(forms, numbers, thresholds)
  return [...sameAsBefore(forms, reports), ...sameAsOthers(reports)]
}
