import fc from 'fast-check'
import type { Campaign, Field } from '../../etl/campaign/campaign.ts'
import type { Observation, ObservedValue } from '../../etl/extraction/report.ts'
import type { ExtractedSubmission } from '../../etl/warehouse/raw/received.ts'
import { existsOn } from './window.ts'

const FIRST_ARRIVAL = Date.parse('2026-02-01T00:00:00Z')
const HOURS = 400 * 24

/** An instant between February 2026 and March 2027, on the hour. */
export const randomArrival = fc
  .nat(HOURS)
  .map((hour) => new Date(FIRST_ARRIVAL + hour * 3_600_000).toISOString())

export const randomDay = fc
  .nat(HOURS / 24)
  .map((day) => new Date(FIRST_ARRIVAL + day * 86_400_000).toISOString().slice(0, 10))

interface Draw {
  readonly unit: number
  readonly period: number
  readonly numbers: readonly (number | null)[]
  readonly impossible: number | null
  /** Null: no list. */
  readonly items: number | null
  readonly receivedAt: string
}

const draw: fc.Arbitrary<Draw> = fc.record({
  unit: fc.nat(),
  period: fc.nat(),
  numbers: fc.array(fc.option(fc.nat(9), { freq: 8 }), { minLength: 12, maxLength: 12 }),
  // None of the answers: see disputed.test.ts.
  impossible: fc.option(fc.nat(11), { freq: 3 }),
  items: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 2 }),
  receivedAt: randomArrival,
})

function valueOf({ type }: Field, number: number): ObservedValue {
  switch (type) {
    case 'date':
      return { type, value: `2026-0${String(Math.max(1, number))}-15` }
    case 'yes_no':
      return { type, value: number > 3 }
    case 'text':
      return { type, value: String(number) }
    case 'integer':
      return { type, value: String(number) }
    case 'decimal':
    case 'percent':
    case 'money':
      // Two decimals: the warehouse rounds a part of a unit to eight.
      return { type, value: `${String(number)}.${String(number)}5` }
  }
}

/** One value, or in a list one per item where the field is counted. */
function observationsOf(field: Field, number: number, drawn: Draw, column: number): Observation[] {
  const isCounted = ['integer', 'decimal', 'money'].includes(field.type)
  const items = isCounted && drawn.items !== null ? drawn.items : null
  return Array.from({ length: items ?? 1 }, (_, index): Observation => {
    const isImpossible = drawn.impossible === column && index + 1 === (items ?? 1)
    return {
      ...{ field: field.id, item: items === null ? null : index + 1, value: valueOf(field, number + index) },
      ...{ sheet: 'Sheet1', cell: `C${String(column + 7 + index)}`, shown: String(number + index) },
      excludedBy: isImpossible ? 'cell/part-above-whole' : null,
    }
  })
}

/** The drawn report of a unit that owes it; none where nobody owes it. */
function submissionOf(campaign: Campaign, index: number, drawn: Draw): ExtractedSubmission[] {
  const [form] = campaign.forms
  const period = form?.periods[drawn.period % form.periods.length]
  if (form === undefined || period === undefined) return []
  const owing = campaign.units.filter(
    (unit) => form.reportedBy.includes(unit.kind) && existsOn(unit, period.end),
  )
  const unit = owing[drawn.unit % owing.length]
  if (unit === undefined) return []
  const observations = form.fields.flatMap((field, column) => {
    const number = drawn.numbers[column] ?? null
    return number === null ? [] : observationsOf(field, number, drawn, column)
  })
  const claim = { fileName: `${unit.code}.xlsx`, unit: null, form: null, period: null }
  const report = {
    unit: unit.code,
    form: form.id,
    period: period.id,
    observations,
    itemValues: [],
    isUsable: true,
  }
  return [
    {
      submission: {
        ...{ id: `S${String(index)}`, campaign: campaign.id, sha256: `blob ${String(index)}` },
        ...{ receivedAt: drawn.receivedAt, claim },
      },
      extraction: { reports: [report], findings: [] },
      isSample: false,
    },
  ]
}

/** A campaign and reports of its first form that units owe, some of them sent again. */
export function randomLedger(maxLength: number): fc.Arbitrary<(campaign: Campaign) => ExtractedSubmission[]> {
  return fc
    .array(draw, { minLength: 1, maxLength, size: 'max' })
    .map((draws) => (campaign) => draws.flatMap((drawn, index) => submissionOf(campaign, index, drawn)))
}
