import type { Indicator, Unit } from '../../etl/campaign/campaign.ts'
import { fieldValue, type FieldValue } from './field-value.ts'
import type { LedgerView } from './view.ts'
import type { Window } from './window.ts'

/** What a unit's reports come to; null: cannot be said. */
export interface Measure {
  readonly numerator: bigint | null
  readonly denominator: bigint | null
  readonly isExcluded: boolean
  readonly isAhead: boolean
}

export interface Case {
  readonly view: LedgerView
  readonly indicator: Indicator
  readonly window: Window
  readonly unit: Unit
}

export function valueOf({ view, indicator, window, unit }: Case, field: string): FieldValue | null {
  return fieldValue(view.field(indicator, field), view.counting(indicator.form, unit, window))
}
