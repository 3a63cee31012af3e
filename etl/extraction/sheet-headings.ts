import type { Form } from '../campaign/campaign.ts'
import type { Grid } from './grid.ts'
import { headedColumns, type HeadedColumn } from './headed-column.ts'
import { isYear } from './heading.ts'
import type { KnownHeadings } from './known-headings.ts'
import { readNumber } from './number.ts'

/** Rows that could be a header. */
export interface HeadedRows {
  readonly top: number
  readonly depth: number
  readonly columns: readonly HeadedColumn[]
  /** The layouts that find something in them without which there is no header. */
  readonly layouts: ReadonlySet<Form>
}

const DEEPEST_HEADER = 6
/** Levels above the first row that holds a known heading. */
const LEVELS_ABOVE = 2

/** A merged heading that reaches over the edge says that the block ends elsewhere. */
function isCut(grid: Grid, top: number, depth: number): boolean {
  const bottom = top + depth - 1
  return grid.sheet.merges.some(
    (merge) =>
      (merge.top < top && merge.bottom >= top && grid.at(merge.top, merge.left) !== null) ||
      (merge.top >= top &&
        merge.top <= bottom &&
        merge.bottom > bottom &&
        merge.bottom - merge.top < DEEPEST_HEADER),
  )
}

/** A line of data begins with its number; a year heads a column. */
function isLine(grid: Grid, row: number): boolean {
  const [first] = grid.row(row)
  return first !== undefined && readNumber(first) !== null && !isYear(first)
}

/** What the rows of a sheet say as headings; worked out once, since every form asks. */
export class SheetHeadings {
  readonly #grid: Grid
  readonly #known: KnownHeadings
  /** The layouts to which the cells of a row say something, once for each cell; rows that say nothing are absent. */
  readonly #rows = new Map<number, { readonly forAll: number; readonly layouts: readonly Form[] }>()
  readonly #blocks = new Map<number, HeadedRows | null>()
  readonly #lines = new Map<number, boolean>()

  constructor(grid: Grid, known: KnownHeadings) {
    this.#grid = grid
    this.#known = known
    for (const row of grid.filledRows(0)) this.#addRow(row)
  }

  /** The rows from one on that say something to a layout. */
  *rowsFrom(from: number, layout: Form): Generator<number> {
    for (const row of this.#rows.keys()) if (row >= from && this.count(row, layout) > 0) yield row
  }

  /** How many cells of a row say what a column of the layout could be called. */
  count(row: number, layout: Form): number {
    const said = this.#rows.get(row)
    return said === undefined ? 0 : said.forAll + said.layouts.filter((each) => each === layout).length
  }

  /** The rows that could be a header around one of them, of the layout, not above `from`. */
  around(row: number, from: number, layout: Form): HeadedRows[] {
    const found: HeadedRows[] = []
    for (let top = Math.max(row - LEVELS_ABOVE, from); top < row + DEEPEST_HEADER; top += 1) {
      if (this.#grid.isBlank(top)) continue
      for (let depth = 1; depth <= DEEPEST_HEADER && !this.#isLine(top + depth - 1); depth += 1) {
        const block = this.#grid.isBlank(top + depth - 1) ? null : this.at(top, depth)
        if (block?.layouts.has(layout) === true) found.push(block)
      }
    }
    return found
  }

  /** Null where the rows could be no header of any layout. */
  at(top: number, depth: number): HeadedRows | null {
    const key = top * (DEEPEST_HEADER + 2) + depth
    const known = this.#blocks.get(key)
    if (known !== undefined) return known
    const block = this.#headed(top, depth)
    this.#blocks.set(key, block)
    return block
  }

  #headed(top: number, depth: number): HeadedRows | null {
    if (top > this.#grid.lastRow || isCut(this.#grid, top, depth)) return null
    for (let row = top; row < top + depth; row += 1) if (this.#isLine(row)) return null
    const columns = headedColumns(this.#grid, top, depth)
    const layouts = this.#known.needing(columns)
    return layouts.size === 0 ? null : { top, depth, columns, layouts }
  }

  #isLine(row: number): boolean {
    const known = this.#lines.get(row)
    if (known !== undefined) return known
    const isNumbered = isLine(this.#grid, row)
    this.#lines.set(row, isNumbered)
    return isNumbered
  }

  #addRow(row: number): void {
    let forAll = 0
    const layouts: Form[] = []
    for (const cell of this.#grid.row(row)) {
      const heading = this.#known.of(cell)
      if (heading === null) continue
      if (heading.isForAll) forAll += 1
      else layouts.push(...heading.layouts)
    }
    if (forAll > 0 || layouts.length > 0) this.#rows.set(row, { forAll, layouts })
  }
}
