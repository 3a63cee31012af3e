import type { FiledPlace } from '../figures/evidence-row.ts'
import type { Flag } from './flag.ts'

const pointsToCell = ({ code }: Flag): boolean => code === 'value/outlier' || code === 'value/tenfold'

/** The units whose flags speak of single numbers. */
export function unitsToPlace(flags: readonly Flag[]): string[] {
  return [...new Set(flags.filter(pointsToCell).map(({ unit }) => unit))]
}

/** Flags of single numbers with their cells. `places`: by unit, form, period and field as one JSON text. */
export function placed(flags: readonly Flag[], places: ReadonlyMap<string, FiledPlace>): Flag[] {
  return flags.map((flag) => {
    if (!pointsToCell(flag)) return flag
    const { form, period, field } = flag.subject
    return { ...flag, place: places.get(JSON.stringify([flag.unit, form, period, field])) ?? null }
  })
}
