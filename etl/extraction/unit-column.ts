import type { Grid } from './grid.ts'
import type { Header } from './header.ts'
import type { UnitMatcher } from './unit-match.ts'

const SAMPLED_ROWS = 60

function nameCount(grid: Grid, { bodyRow }: Header, column: number, matcher: UnitMatcher): number {
  const rows = Array.from({ length: SAMPLED_ROWS }, (_, index) => bodyRow + index)
  return rows.filter((row) => {
    const cell = grid.at(row, column)
    return cell?.content.kind === 'text' && matcher.isName(cell.shown)
  }).length
}

/**
 * Some offices head the column of units in words of their own, or have two that could be it: then the column
 * in which most units are named is the one.
 */
export function withUnitColumn(grid: Grid, header: Header, matcher: UnitMatcher): Header {
  const free = header.rest.map(({ column }) => column)
  const own = header.nameColumn
  const counted = [...(own === null ? [] : [own]), ...free].map((column) => ({
    column,
    names: nameCount(grid, header, column, matcher),
  }))
  const [best] = counted.toSorted((a, b) => b.names - a.names)
  const isUnderOwn = own !== null && (best?.names ?? 0) <= (counted[0]?.names ?? 0)
  if (best === undefined || best.names === 0 || isUnderOwn) return header
  return { ...header, nameColumn: best.column, parentColumn: header.parentColumn ?? own }
}
