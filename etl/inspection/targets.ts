import type { Campaign, Indicator } from '../campaign/campaign.ts'
import type { IndicatorRow } from '../figures/figure.ts'
import { about, type Flag } from './flag.ts'
import { daysBetween } from './reports.ts'
import type { InspectionThresholds } from '../campaign/inspection-schema.ts'

/** A yes or no is one even where one unit says it; a rate needs a denominator that is large enough. */
function canBeJudged(indicator: Indicator, { denominator }: IndicatorRow, least: number): boolean {
  return indicator.kind !== 'ratio_of_sums' || (denominator ?? 0) >= least
}

/** Windows that have closed below their target, with every report that could still come counted in. */
export function targetFlags(
  { indicators }: Campaign,
  closed: readonly IndicatorRow[],
  { leastDenominator }: InspectionThresholds,
): Flag[] {
  return closed.flatMap((row): Flag[] => {
    const indicator = indicators.find(({ id }) => id === row.indicator)
    const { node: unit, numerator, denominator, target, operator, phase } = row
    if (indicator === undefined || !canBeJudged(indicator, row, leastDenominator)) return []
    if (row.verdict !== 'not_met' || numerator === null || denominator === null) return []
    if (target === null || operator === null) return []
    const numbers = { numerator, denominator, target, operator: operator as '>=' }
    const subject = about({ indicator: row.indicator, phase })
    return [{ unit, code: 'indicator/below-target', subject, numbers, place: null }]
  })
}

/** Everything above the line is counted up from the start: totals since then, or flows added up. */
export function isPiledUp({ forms }: Campaign, { kind, form, components }: Indicator): boolean {
  const fields = forms.find(({ id }) => id === form)?.fields ?? []
  const counted = components.filter(({ side }) => side === 'numerator')
  return (
    kind === 'ratio_of_sums' &&
    counted.length > 0 &&
    counted.every(({ field }) => {
      const of = fields.find(({ id }) => id === field)
      return of?.isCumulative === true || of?.measure === 'flow'
    })
  )
}

/** The part of a running window that has gone by, 0..1; null: it has no end, or has not begun. */
export function elapsedShare(start: string, end: string | null, asOf: string): number | null {
  if (end === null || asOf < start) return null
  return Math.min(1, (daysBetween(start, asOf) + 1) / (daysBetween(start, end) + 1))
}

/** Of what piles up: less than the part of its target that goes with the time gone by. */
export function scheduleFlags(
  campaign: Campaign,
  running: readonly IndicatorRow[],
  elapsed: number | null,
  { leastDenominator }: InspectionThresholds,
): Flag[] {
  if (elapsed === null || elapsed === 1) return []
  const piledUp = new Set(campaign.indicators.filter((each) => isPiledUp(campaign, each)).map(({ id }) => id))
  return running.flatMap((row): Flag[] => {
    const { node: unit, numerator, denominator, target, operator } = row
    if (!piledUp.has(row.indicator) || row.reporting === 0 || numerator === null || target === null) return []
    if (denominator === null || denominator < leastDenominator || operator === '<=') return []
    if (numerator * 100 >= target * denominator * elapsed) return []
    const numbers = { numerator, denominator, target, elapsed }
    const subject = about({ indicator: row.indicator, phase: row.phase })
    return [{ unit, code: 'indicator/behind-schedule', subject, numbers, place: null }]
  })
}
