import type { ReportPeriod, Unit } from './campaign.ts'

/** Whether a unit owes reports for a period: it exists on the period's last day. */
export function existsIn({ validFrom, validTo }: Unit, { end }: ReportPeriod): boolean {
  return (validFrom ?? '') <= end && end <= (validTo ?? '9999-12-31')
}
