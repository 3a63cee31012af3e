import type { Field } from '../../../etl/campaign/campaign.ts'
import type { Chance } from '../../../etl/sample/chance.ts'
import type { Written } from '../handwriting.ts'
import type { Line, Report } from '../report-lines.ts'

/** A mistake that offices make, by its class in the list of the fifteen typical ones. */
export interface Mistake {
  readonly kind: number
  readonly name: string
  /** What must be told of it. */
  readonly code: string
  /** Spoils a line; gives the columns that must be there to see it, or null where it does not fit the line. */
  readonly spoil: (chance: Chance, report: Report, line: Line) => readonly Field[] | null
}

export function oneOf<T>(chance: Chance, choices: readonly T[]): T | null {
  return choices[chance.below(choices.length)] ?? null
}

/** A field of the line that is filled and fits. */
export function filledField(
  chance: Chance,
  { cells }: Line,
  fits: (field: Field, written: Written) => boolean,
): Field | null {
  const filled = [...cells].filter(
    ([field, written]) => written.truth.state === 'value' && fits(field, written),
  )
  return oneOf(chance, filled)?.[0] ?? null
}

export function numberIn(line: Line, field: string): number | null {
  const [, written] = [...line.cells].find(([{ id }]) => id === field) ?? []
  return written?.truth.state === 'value' && typeof written.truth.value === 'string'
    ? Number(written.truth.value)
    : null
}

export function fieldOf({ form }: Report, id: string): Field | null {
  return form.fields.find((field) => field.id === id) ?? null
}
