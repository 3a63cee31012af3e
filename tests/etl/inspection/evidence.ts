import { defaultInspection } from '../../../etl/campaign/inspection-schema.ts'
import type { Form } from '../../../etl/campaign/campaign.ts'
import type { ToldNumber } from '../../../etl/figures/evidence-row.ts'
import type { IndicatorRow } from '../../../etl/figures/figure.ts'
import { smallCampaign } from '../warehouse/small-campaign.ts'

export const { thresholds } = defaultInspection

/** A unit's own figure. */
export function rowOf(node: string, numerator: number, denominator: number): IndicatorRow {
  const value = numerator / denominator
  return {
    ...{ indicator: 'ratio', node, tier: 'commune', phase: null, period: null, asOf: '2026-12-31' },
    ...{ numerator, denominator, value, ofReporting: value, lower: value, upper: value },
    ...{ applicable: 1, reporting: 1, carried: 0, target: 90, operator: '>=' },
    ...{ inferredTarget: false, estimated: false },
    verdict: numerator * 100 >= denominator * 90 ? 'met' : 'not_met',
  }
}

const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`)

/** Reported each month of 2026, with twelve stocks. */
export function monthlyForm(): Form {
  const [form] = smallCampaign([]).forms
  const [field] = form?.fields ?? []
  if (form === undefined || field === undefined) throw new Error('the small campaign has a form')
  return {
    ...form,
    periods: months.map((id) => ({
      ...{ id, label: { vi: id, en: id }, start: `${id}-01`, end: `${id}-28`, dueOn: null },
    })),
    fields: Array.from({ length: 12 }, (_, at) => ({ ...field, id: `f${String(at)}` })),
  }
}

/** What a unit tells in the months from January on; each month's numbers are those of f0, f1, … */
export function toldBy(unit: string, reports: readonly (readonly number[])[]): ToldNumber[] {
  return reports.flatMap((numbers, month) =>
    numbers.map((number, at) => ({
      ...{ unit, form: 'F', period: months[month] ?? '', field: `f${String(at)}`, number },
      place: {
        submission: `s${String(month)}`,
        file: 'bao-cao.xlsx',
        sheet: 'Biểu 01',
        cell: `C${String(at)}`,
      },
    })),
  )
}
