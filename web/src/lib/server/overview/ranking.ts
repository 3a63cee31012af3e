import type { Figure } from '#lib/figure.ts'

/** Units side by side, the lowest first. */
interface Ranked {
  readonly figures: readonly Figure[]
  /** All that have a value. */
  readonly all: number
  /** Those without one, which are not ranked. */
  readonly unranked: number
}

const SHOWN = 15

/** The lowest of some units; what is not reported is no zero and stands nowhere. */
export function lowestFirst(units: readonly Figure[]): Ranked {
  const told = units.filter(({ value }) => value !== null)
  const figures = told.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0)).slice(0, SHOWN)
  return { figures, all: told.length, unranked: units.length - told.length }
}
