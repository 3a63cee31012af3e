import type { ReportingRow } from '@tiendo/etl/figure'
import type { View } from '../view.ts'

export interface FormReporting {
  readonly form: string
  readonly title: string
  readonly expected: number
  readonly received: number
  readonly onTime: number
  readonly late: number
  readonly missing: number
  readonly notDue: number
}

/** Rows of units, added up by form, in the order of the campaign's forms. */
export function formReporting({ campaign, locale }: View, rows: readonly ReportingRow[]): FormReporting[] {
  return campaign.forms.flatMap(({ id, number, title }) => {
    const own = rows.filter(({ form }) => form === id)
    const sum = (of: (row: ReportingRow) => number): number => own.reduce((all, row) => all + of(row), 0)
    const counts = {
      expected: sum((row) => row.expected),
      received: sum((row) => row.received),
      onTime: sum((row) => row.onTime),
      late: sum((row) => row.late),
      missing: sum((row) => row.missing),
      notDue: sum((row) => row.notDue),
    }
    return counts.expected === 0 ? [] : [{ form: id, title: `${number} · ${title[locale]}`, ...counts }]
  })
}
