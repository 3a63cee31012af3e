import type { ReportPeriod, Unit } from '../../etl/campaign/campaign.ts'
import { addDays } from '../../etl/campaign/periods.ts'
import type { Observation, ObservedValue } from '../../etl/extraction/report.ts'
import type { ExtractedSubmission } from '../../etl/warehouse/raw/received.ts'
import { answers, days, flows, provinceCampaign, stocks } from './province.ts'

/** What the communes of the province sent: nearly all of them each month, some late, some twice, some cells empty. */

/** The same figures on every run: a linear congruence over what they are for. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const integer = (value: number): ObservedValue => ({ type: 'integer', value: String(value) })

/** A part and its whole, a pair for every two fields. */
function counts(fields: readonly string[], next: () => number): [string, ObservedValue][] {
  let whole = 0
  return fields.toReversed().map((name, index) => {
    if (index % 2 === 0) whole = 20 + Math.floor(next() * 200)
    return [name, integer(index % 2 === 0 ? whole : Math.floor(whole * (0.6 + next() * 0.4)))]
  })
}

function values(period: ReportPeriod, next: () => number): [string, ObservedValue][] {
  return [
    ...counts(flows, next),
    ...counts(stocks, next),
    ...answers.map((name): [string, ObservedValue] => [name, { type: 'yes_no', value: next() < 0.9 }]),
    ...days.map((name): [string, ObservedValue] => {
      const day = addDays(period.start, Math.floor(next() * 28))
      return [name, { type: 'date', value: day }]
    }),
  ]
}

function observations(period: ReportPeriod, row: number, next: () => number): Observation[] {
  return values(period, next)
    .filter(() => next() < 0.98)
    .map(([name, value], index) => ({
      ...{
        field: name,
        item: null,
        value,
        sheet: 'Sheet1',
        cell: `${String.fromCharCode(67 + index)}${String(row)}`,
      },
      ...{
        shown: String(value.value),
        excludedBy: next() < 0.002 ? 'cell/part-exceeds-whole' : null,
        item: null,
      },
    }))
}

function sent(unit: Unit, period: ReportPeriod, receivedOn: string, next: () => number): ExtractedSubmission {
  const receivedAt = `${receivedOn}T02:00:00.000Z`
  const report = { unit: unit.code, form: 'monthly', period: period.id, itemValues: [], isUsable: true }
  return {
    submission: {
      ...{ id: `${unit.code}-${receivedAt}`, campaign: 'tinh-do', sha256: 'a'.repeat(64), receivedAt },
      claim: { fileName: `${unit.code}.xlsx`, unit: null, form: null, period: null },
    },
    extraction: { reports: [{ ...report, observations: observations(period, 7, next) }], findings: [] },
    isSample: false,
  }
}

export function provinceReports(): ExtractedSubmission[] {
  const { units, forms } = provinceCampaign()
  const communes = units.filter(({ kind }) => kind === 'commune')
  const periods = forms.flatMap((form) => form.periods)
  return communes.flatMap((unit, unitIndex) =>
    periods.flatMap((period, periodIndex) => {
      const next = chance(unitIndex * 100 + periodIndex)
      if (next() < 0.05) return []
      const first = addDays(period.end, 1 + Math.floor(next() * 13))
      const once = sent(unit, period, first, next)
      return next() < 0.03 ? [once, sent(unit, period, addDays(first, 9), next)] : [once]
    }),
  )
}
