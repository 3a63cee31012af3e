import type { Campaign, ReportPeriod, Unit } from './campaign.ts'

/** Whether a unit owes reports for a period: it exists on the period's last day. */
export function existsIn({ validFrom, validTo }: Unit, { end }: ReportPeriod): boolean {
  return (validFrom ?? '') <= end && end <= (validTo ?? '9999-12-31')
}

/** The units that exist at some time of the campaign; others stand in the registry for what came before or after. */
export function unitsDuring({ units, start, end }: Pick<Campaign, 'units' | 'start' | 'end'>): Unit[] {
  return units.filter(
    ({ validFrom, validTo }) =>
      (end === null || (validFrom ?? '') <= end) && (validTo === null || validTo >= start),
  )
}
