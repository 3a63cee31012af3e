import type { Campaign } from '../campaign/campaign.ts'
import type { IndicatorRow } from '../figures/figure.ts'
import { lastDigitSpread } from '../statistics/last-digits.ts'
import type { OwedReport, ToldNumber } from '../figures/evidence-row.ts'
import { about, type Flag } from './flag.ts'
import type { InspectionThresholds } from '../campaign/inspection-schema.ts'

/** The form of the catalogue that asks for works (công trình, phần việc). */
const WORKS = 'works'

/** Units that owe a report on works and have told of none. */
function withoutWorks(reports: readonly OwedReport[], numbers: readonly ToldNumber[]): Set<string> {
  const owing = reports.filter(({ form, state }) => form === WORKS && state !== 'not_due')
  const told = new Set(
    numbers.filter(({ form, number }) => form === WORKS && number > 0).map(({ unit }) => unit),
  )
  return new Set(owing.map(({ unit }) => unit).filter((unit) => !told.has(unit)))
}

/** Every rate of a unit is 100 %, and no work stands behind them. */
export function allFullFlags(
  { indicators }: Campaign,
  rows: readonly IndicatorRow[],
  evidence: { readonly reports: readonly OwedReport[]; readonly numbers: readonly ToldNumber[] },
  { leastFullRates }: InspectionThresholds,
): Flag[] {
  const idle = withoutWorks(evidence.reports, evidence.numbers)
  const ofWorks = new Set(indicators.filter(({ form }) => form === WORKS).map(({ id }) => id))
  const told = rows.filter(({ node, value, indicator }) => {
    return value !== null && idle.has(node) && !ofWorks.has(indicator)
  })
  return [...Map.groupBy(told, ({ node }) => node)].flatMap(([unit, own]): Flag[] => {
    if (own.length < leastFullRates || own.some(({ value }) => value !== 1)) return []
    const numbers = { indicators: own.length }
    return [{ unit, code: 'unit/all-full', subject: about({}), numbers, place: null }]
  })
}

/** Below it the last digit is most of a number, and not evenly spread in honest ones either. */
const LARGE = 100

/** Each number of a field once: what stands month by month was counted once. */
function countedOnce(numbers: readonly ToldNumber[]): number[] {
  const large = numbers.filter(({ number }) => Number.isInteger(number) && number >= LARGE)
  const byField = Map.groupBy(large, ({ form, field }) => JSON.stringify([form, field]))
  return [...byField.values()].flatMap((own) => [...new Set(own.map(({ number }) => number))])
}

/** Units whose numbers end in some digits much more often than in others. */
export function lastDigitFlags(
  numbers: readonly ToldNumber[],
  { digitSpread, leastDigits }: InspectionThresholds,
): Flag[] {
  return [...Map.groupBy(numbers, ({ unit }) => unit)].flatMap(([unit, told]): Flag[] => {
    const own = countedOnce(told)
    if (own.length < leastDigits) return []
    const spread = lastDigitSpread(own)
    if (spread <= digitSpread) return []
    const figures = { spread, values: own.length }
    return [{ unit, code: 'value/last-digits', subject: about({}), numbers: figures, place: null }]
  })
}
