import type { IndicatorComponent } from '../../etl/campaign/campaign.ts'
import { amountOf, ONE, sum } from './exact.ts'
import type { FieldValue } from './field-value.ts'
import { valueOf, type Case, type Measure } from './reported.ts'

function componentAmount(component: IndicatorComponent, value: FieldValue | null): bigint | null {
  if (value === null) return null
  switch (component.condition) {
    case 'yes':
      return value.answer === null ? null : value.answer ? ONE : 0n
    case 'at_least':
      if (value.amount === null) return null
      return value.amount >= amountOf(String(component.threshold ?? 0)) ? ONE : 0n
    case 'reported':
      return ONE
    case 'value':
      return value.amount
  }
}

/** The amounts of a side's components, each by its weight; null: one of them is missing. */
function sideAmounts(each: Case, side: IndicatorComponent['side']): bigint[] | null {
  const amounts = each.indicator.components
    .filter((component) => component.side === side)
    .map((component) => {
      const found = componentAmount(component, valueOf(each, component.field))
      return found === null ? null : found * BigInt(component.weight)
    })
  return amounts.every((amount) => amount !== null) ? amounts : null
}

export function fromComponents(each: Case): Measure {
  const { kind, components } = each.indicator
  const isExcluded = components.some(({ field }) => valueOf(each, field)?.isExcluded === true)
  const top = sideAmounts(each, 'numerator')
  if (kind === 'share_of_units') {
    const numerator = top === null ? null : top.every((amount) => amount > 0n) ? ONE : 0n
    return { numerator, denominator: ONE, isExcluded, isAhead: false }
  }
  const bottom = kind === 'count' ? null : sideAmounts(each, 'denominator')
  const total = (amounts: bigint[] | null): bigint | null => (amounts === null ? null : sum(amounts))
  return { numerator: total(top), denominator: total(bottom), isExcluded, isAhead: false }
}
