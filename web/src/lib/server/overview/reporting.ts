import type { ReportingRow } from '@tiendo/etl/figure'
import type { View } from '../view.ts'

/** What became of the reports of a form, a tier or an area. */
export interface ReportingLine {
  readonly id: string
  readonly title: string
  readonly expected: number
  readonly received: number
  readonly onTime: number
  readonly late: number
  readonly missing: number
  readonly notDue: number
}

export function reportingLine(id: string, title: string, row: ReportingRow): ReportingLine {
  const { expected, received, onTime, late, missing, notDue } = row
  return { id, title, expected, received, onTime, late, missing, notDue }
}

/** In the order of the campaign's forms; those of which nothing is expected are left out. */
export function formReporting({ campaign, locale }: View, rows: readonly ReportingRow[]): ReportingLine[] {
  return campaign.forms.flatMap(({ id, number, title }) =>
    rows
      .filter(({ form, expected }) => form === id && expected > 0)
      .map((row) => reportingLine(id, `${number} · ${title[locale]}`, row)),
  )
}
