import type { Campaign, Form, Indicator, ReportPeriod, Unit } from '../../etl/campaign/campaign.ts'

export type WindowKind = 'whole' | 'phase' | 'period'

/** A stretch of days, first and last included. */
export interface Window {
  readonly kind: WindowKind
  /** Of the phase or period; null for the whole campaign. */
  readonly id: string | null
  readonly start: string
  readonly end: string
}

const FIRST_DAY = '0000-01-01'
const LAST_DAY = '9999-12-31'

export function formOf(campaign: Campaign, { form: id }: Indicator): Form {
  const form = campaign.forms.find((each) => each.id === id)
  if (form === undefined) throw new Error(`no form ${id}`)
  return form
}

export function windowsOf(campaign: Campaign, indicator: Indicator, kind: WindowKind): Window[] {
  const stretches = {
    whole: [{ id: null, start: campaign.start, end: campaign.end }],
    phase: campaign.phases,
    period: formOf(campaign, indicator).periods,
  }
  return stretches[kind].map(({ id, start, end }) => ({
    kind,
    id,
    start: start ?? FIRST_DAY,
    end: end ?? LAST_DAY,
  }))
}

export function endsWithin({ end }: ReportPeriod, window: Window): boolean {
  return window.start <= end && end <= window.end
}

export function existsOn(unit: Unit, day: string): boolean {
  return existsBetween(unit, day, day)
}

export function existsBetween({ validFrom, validTo }: Unit, first: string, last: string): boolean {
  return (validFrom ?? FIRST_DAY) <= last && first <= (validTo ?? LAST_DAY)
}

/** The last day of the window that the figures speak for: what happens later has not happened. */
export function lastDayOf({ end }: Window, asOf: string): string {
  return end < asOf ? end : asOf
}

/** The day on which units must exist; a window to come is asked about its first day. */
export function momentOf(window: Window, asOf: string): string {
  const last = lastDayOf(window, asOf)
  return last < window.start ? window.start : last
}
