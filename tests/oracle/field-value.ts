import type { Field } from '../../etl/campaign/campaign.ts'
import type { Observation, ObservedValue } from '../../etl/extraction/report.ts'
import { amountOf, sum } from './exact.ts'
import type { PeriodReport } from './view.ts'

/** What a unit's reports in a window say of a field. */
export interface FieldValue {
  readonly amount: bigint | null
  readonly day: string | null
  readonly answer: boolean | null
  /** A value in it was found impossible. */
  readonly isExcluded: boolean
}

export function isSummed({ measure, isCumulative }: Field): boolean {
  return measure === 'flow' && !isCumulative
}

function amount(value: ObservedValue): bigint | null {
  return value.type === 'date' || value.type === 'yes_no' || value.type === 'text'
    ? null
    : amountOf(value.value)
}

function single({ value, excludedBy }: Observation): FieldValue {
  return {
    amount: amount(value),
    day: value.type === 'date' ? value.value : null,
    answer: value.type === 'yes_no' ? value.value : null,
    isExcluded: excludedBy !== null,
  }
}

function total(values: readonly FieldValue[]): FieldValue {
  const amounts = values.flatMap((each) => (each.amount === null ? [] : [each.amount]))
  return {
    amount: amounts.length === 0 ? null : sum(amounts),
    day: null,
    answer: null,
    isExcluded: values.some(({ isExcluded }) => isExcluded),
  }
}

/** `reports`: the latest period last; null: none of them has the field. */
export function fieldValue(field: Field, reports: readonly PeriodReport[]): FieldValue | null {
  const values = reports.flatMap(({ byField }) => {
    const [only, ...others] = (byField.get(field.id) ?? []).map(single)
    return only === undefined ? [] : [others.length === 0 ? only : total([only, ...others])]
  })
  return values.length > 0 && isSummed(field) ? total(values) : (values.at(-1) ?? null)
}
