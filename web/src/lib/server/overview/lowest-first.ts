import type { Figure } from '#lib/figure.ts'

/** A unit as it is ranked or not. */
export interface Candidate {
  readonly figure: Figure
  /** Its denominator is too small for its ratio to be ranked. */
  readonly isSmall: boolean
}

/** Units side by side, the lowest first. */
export interface Ranked {
  readonly figures: readonly Figure[]
  /** All that are ranked. */
  readonly all: number
  /** Too small to be ranked: their counts in place of a ratio, in the order of names. */
  readonly apart: readonly Figure[]
  /** Those without figures, which stand nowhere. */
  readonly silent: number
}

const SHOWN = 15

function countsAlone(figure: Figure): Figure {
  return { ...figure, value: null, upper: null, target: null, valueText: '' }
}

/** The lowest of some units; what is not reported is no zero and stands nowhere. */
export function lowestFirst(units: readonly Candidate[]): Ranked {
  const collator = new Intl.Collator('vi', { numeric: true })
  const told = units.filter(({ figure }) => figure.countsText !== '')
  const large = told.flatMap(({ figure, isSmall }) => (isSmall || figure.value === null ? [] : [figure]))
  const small = told.flatMap(({ figure, isSmall }) => (isSmall ? [figure] : []))
  return {
    figures: large.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0)).slice(0, SHOWN),
    all: large.length,
    apart: small.toSorted((a, b) => collator.compare(a.name, b.name)).map(countsAlone),
    silent: units.length - large.length - small.length,
  }
}
