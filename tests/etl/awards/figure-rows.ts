import type { IndicatorRow } from '../../../etl/figures/figure.ts'

/** The figure of one unit that has told everything; `changes`: what is different. */
export function figureRow(changes: Partial<IndicatorRow> = {}): IndicatorRow {
  const { numerator = 1, denominator = 1 } = changes
  const value =
    numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator
  return {
    ...{ indicator: 'rate', node: 'A', tier: 'commune', phase: null, period: null, asOf: '2026-12-31' },
    ...{ numerator, denominator, value, applicable: 1, reporting: 1, carried: 0 },
    ...{ ofReporting: value, lower: value, upper: value, target: null, operator: null },
    ...{ inferredTarget: false, estimated: false, verdict: 'not_applicable' },
    ...changes,
  }
}
