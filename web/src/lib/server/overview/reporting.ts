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

/** In the order of the campaign's forms; those of which nothing is expected are left out. */
export function formReporting({ campaign, locale }: View, rows: readonly ReportingRow[]): FormReporting[] {
  return campaign.forms.flatMap(({ id, number, title }) =>
    rows
      .filter(({ form, expected }) => form === id && expected > 0)
      .map(({ expected, received, onTime, late, missing, notDue }) => ({
        ...{ form: id, title: `${number} · ${title[locale]}` },
        ...{ expected, received, onTime, late, missing, notDue },
      })),
  )
}
