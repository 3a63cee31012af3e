import { foldText } from '../spelling/fold.ts'
import type { Grid } from './grid.ts'
import type { Header } from './header.ts'
import { isList } from './list-layout.ts'
import type { UnitMatcher } from './unit-match.ts'

const SAMPLED_ROWS = 60

/** How many different units are named: the one above them all may stand in every row. */
function nameCount(grid: Grid, { bodyRow }: Header, column: number, matcher: UnitMatcher): number {
  const rows = Array.from({ length: SAMPLED_ROWS }, (_, index) => bodyRow + index)
  const names = rows.flatMap((row) => {
    const cell = grid.at(row, column)
    return cell?.content.kind === 'text' && matcher.isName(cell.shown) ? [foldText(cell.shown)] : []
  })
  return new Set(names).size
}

/** Columns before the first of the form's that are filled without a heading, as that of the units often is. */
function unheaded(grid: Grid, { bodyRow, fields, headed }: Header): number[] {
  const first = Math.min(...fields.values())
  const rows = grid.filledRows(bodyRow, bodyRow + SAMPLED_ROWS)
  const filled = new Set(rows.flatMap((row) => grid.row(row).map(({ column }) => column)))
  return [...filled].filter((column) => column < first && !headed.has(column))
}

/**
 * Some offices head the column of units in words of their own, or have two that could be it: then the column
 * in which most units are named is the one.
 */
export function withUnitColumn(grid: Grid, header: Header, matcher: UnitMatcher): Header {
  const own = header.nameColumn
  const free = [...header.rest.map(({ column }) => column), ...(own === null ? unheaded(grid, header) : [])]
  const counted = [...(own === null ? [] : [own]), ...free].map((column) => ({
    column,
    names: nameCount(grid, header, column, matcher),
  }))
  const [best] = counted.toSorted((a, b) => b.names - a.names)
  const isUnderOwn = own !== null && (best?.names ?? 0) <= (counted[0]?.names ?? 0)
  if (best === undefined || best.names === 0 || isUnderOwn) return header
  return { ...header, nameColumn: best.column, parentColumn: header.parentColumn ?? own }
}

/** The list of one unit may leave the column of units blank. */
export function withoutBlankUnits(grid: Grid, header: Header, lastRow: number): Header {
  const { form, bodyRow, nameColumn, codeColumn } = header
  if (!isList(form)) return header
  const isNamed = grid
    .filledRows(bodyRow, lastRow)
    .some((row) =>
      [nameColumn, codeColumn].some((column) => column !== null && grid.seen(row, column) !== null),
    )
  return isNamed ? header : { ...header, nameColumn: null, codeColumn: null }
}
