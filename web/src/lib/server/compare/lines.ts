import type { IndicatorRow } from '@tiendo/etl/figure'
import type { FigureStore } from '@tiendo/etl/figures'
import { figureOf, type Figure } from '#lib/figure.ts'
import { differenceOf, pointsSize, type Difference } from '#lib/format/difference.ts'
import { isSmall, leastText } from '../least-denominator.ts'
import { filterOf, isClosed, type View } from '../view.ts'
import type { Comparison } from './query.ts'
import type { Side, Sides } from './sides.ts'

/** How the sides of a line stand to each other. */
interface Stand {
  readonly kind: 'up' | 'down' | 'same' | 'unknown' | 'none'
  readonly text: string
  /** In points, with its sign; null where there is none or it is not known. */
  readonly points: number | null
  /** Missing reports weaken it, and nothing bounds them. */
  readonly isPartial: boolean
}

export interface ComparedLine {
  readonly indicator: string
  readonly name: string
  /** Null: the side has no such indicator. */
  readonly left: Figure | null
  readonly right: Figure | null
  readonly leftRow: IndicatorRow | null
  readonly rightRow: IndicatorRow | null
  readonly stand: Stand
}

const isPartial = ({ reporting, applicable }: IndicatorRow): boolean => reporting < applicable

/** What missing reports leave possible on both sides overlaps, so that neither rise nor fall is sure. */
function overlaps(left: IndicatorRow, right: IndicatorRow): boolean {
  const bound = (row: IndicatorRow, side: 'lower' | 'upper') => row[side] ?? row.value ?? 0
  return bound(right, 'lower') < bound(left, 'upper') && bound(right, 'upper') > bound(left, 'lower')
}

function differenceText(view: View, difference: Difference, by: Comparison): string {
  const { compare } = view.messages
  // Only what follows in time rises or falls.
  const isInTime = by === 'phase' || by === 'day'
  if (difference.sign === 0) return isInTime ? compare.same : compare.equal
  if (difference.tenths === 0) return compare.tiny
  const points = pointsSize(difference, view.locale)
  if (difference.sign > 0) return isInTime ? compare.up(points) : compare.higher(points)
  return isInTime ? compare.down(points) : compare.lower(points)
}

function kindOf({ sign }: Difference): 'up' | 'down' | 'same' {
  if (sign === 0) return 'same'
  return sign > 0 ? 'up' : 'down'
}

/** Why two rows are not held against each other in points; null: they are. */
function obstacle(view: View, left: IndicatorRow, right: IndicatorRow): Stand | null {
  const { compare } = view.messages
  const without = (kind: Stand['kind'], text: string): Stand => ({
    ...{ kind, text },
    points: null,
    isPartial: false,
  })
  if (isSmall(view, left) || isSmall(view, right)) return without('none', compare.small(leastText(view)))
  return overlaps(left, right) ? without('unknown', compare.unknown) : null
}

function standOf(view: View, left: IndicatorRow | null, right: IndicatorRow | null, by: Comparison): Stand {
  const { compare } = view.messages
  const difference = left === null || right === null ? null : differenceOf(left, right)
  if (left === null || right === null || difference === null) {
    const isEmpty = (left?.value ?? right?.value ?? null) === null
    return { kind: 'none', text: isEmpty ? compare.none : compare.one, points: null, isPartial: false }
  }
  return (
    obstacle(view, left, right) ?? {
      kind: kindOf(difference),
      text: differenceText(view, difference, by),
      points: (difference.sign * difference.tenths) / 10,
      isPartial: [left, right].some((row) => isPartial(row) && row.lower === null),
    }
  )
}

function figureIn({ view }: Side, row: IndicatorRow | null): Figure | null {
  return row === null ? null : figureOf(row, '', isClosed(view), view.locale, view.messages)
}

/** The results of both sides, an indicator a line, in the order of the left one. */
export async function comparedLines(
  view: View,
  figures: FigureStore,
  { left, right }: Sides,
  by: Comparison,
): Promise<ComparedLine[]> {
  const [leftRows, rightRows] = await Promise.all([
    figures.indicators(filterOf(left.view)),
    figures.indicators(filterOf(right.view)),
  ])
  const shared = new Set(right.view.campaign.indicators.map(({ id }) => id))
  return view.campaign.indicators
    .filter(({ id, isTracked }) => !isTracked && shared.has(id))
    .flatMap(({ id, name }) => {
      const find = (rows: readonly IndicatorRow[]) => rows.find(({ indicator }) => indicator === id) ?? null
      const [leftRow, rightRow] = [find(leftRows), find(rightRows)]
      if (leftRow === null && rightRow === null) return []
      const stand = standOf(view, leftRow, rightRow, by)
      const sides = { left: figureIn(left, leftRow), right: figureIn(right, rightRow), leftRow, rightRow }
      return [{ indicator: id, name: name[view.locale], ...sides, stand }]
    })
}
