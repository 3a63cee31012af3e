import type { IndicatorRow } from '@tiendo/etl/figure'

/** A small line over time. Shares are 0..1 and may pass 1; `at` is 0..1 along the line. */
export interface Trend {
  readonly points: readonly { readonly at: number; readonly value: number }[]
  readonly target: number | null
  readonly low: number
  readonly high: number
  readonly from: string
  readonly to: string
}

const FEWEST = 2
/** A line of values that hardly differ would show noise as mountains. */
const SMALLEST_SPAN = 0.1

/** The values of an indicator over the periods that tell one; null where fewer than two do. */
export function trendOf(rows: readonly IndicatorRow[], nameOf: (row: IndicatorRow) => string): Trend | null {
  const told = rows.flatMap((row, index) => (row.value === null ? [] : [{ row, index, value: row.value }]))
  const [first, last] = [told.at(0), told.at(-1)]
  if (first === undefined || last === undefined || told.length < FEWEST) return null
  const target = last.row.target === null ? null : last.row.target / 100
  const values = [...told.map(({ value }) => value), ...(target === null ? [] : [target])]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const spare = Math.max(0, SMALLEST_SPAN - (high - low)) / 2
  const span = Math.max(1, last.index - first.index)
  return {
    points: told.map(({ index, value }) => ({ at: (index - first.index) / span, value })),
    target,
    low: low - spare,
    high: high + spare,
    from: nameOf(first.row),
    to: nameOf(last.row),
  }
}
