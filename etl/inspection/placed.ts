import { placeKey, type FiledPlace, type PlacedNumber } from '../figures/evidence-row.ts'
import type { Flag } from './flag.ts'

const pointsToCell = ({ code }: Flag): boolean => code === 'value/outlier' || code === 'value/tenfold'

const numberOf = ({ unit, subject: { form, period, field } }: Flag): PlacedNumber => ({
  unit,
  form,
  period,
  field,
})

/** The single numbers that flags speak of, each as often as it is spoken of. */
export function numbersToPlace(flags: readonly Flag[]): PlacedNumber[] {
  return flags.filter(pointsToCell).map(numberOf)
}

/** Flags of single numbers with their cells. `places`: by `placeKey`. */
export function placed(flags: readonly Flag[], places: ReadonlyMap<string, FiledPlace>): Flag[] {
  return flags.map((flag) =>
    pointsToCell(flag) ? { ...flag, place: places.get(placeKey(numberOf(flag))) ?? null } : flag,
  )
}
