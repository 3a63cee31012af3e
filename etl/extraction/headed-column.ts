import { foldText } from '../spelling/fold.ts'
import { remembered } from '../spelling/remembered.ts'
import { headingText, isCounting } from './heading.ts'
import type { Grid } from './grid.ts'

/** A column of a header block with its headings from top to bottom, as written. */
export interface HeadedColumn {
  readonly column: number
  readonly path: readonly string[]
  /** Of its lowest heading, from the top of the block. */
  readonly level: number
  /** The same heading covers a column that counts, so that a bare "%" here is its share. */
  readonly isShare: boolean
}

interface Block {
  readonly grid: Grid
  readonly top: number
  readonly depth: number
}

const WIDEST_BLOCK = 64

interface Heading {
  readonly text: string
  /** As two people would write it the same. */
  readonly folded: string
}

/** Null for a text that says nothing. */
const headingOf = remembered((written): Heading | null => {
  const text = written.replace(/\s+/g, ' ').trim()
  const folded = foldText(text)
  return folded === '' && !text.includes('%') ? null : { text, folded }
})

/** A row as it is seen, merged cells spread over what they cover. */
interface Line {
  readonly columns: readonly number[]
  /** By column; null where what is seen there says nothing, absent where nothing is seen. */
  readonly headings: ReadonlyMap<number, Heading | null>
  /** The same for lines of which the same columns can be made. */
  readonly signature: string
}

/** Whether a cell stands there itself, or is seen in a merged block. */
function standingOf(grid: Grid, row: number, column: number): string {
  return `${grid.at(row, column) === null ? '' : '.'}${grid.blockAt(row, column) === null ? '' : '+'}`
}

function lineAt(grid: Grid, row: number): Line {
  const columns = new Set(grid.row(row).map(({ column }) => column))
  for (const { top, bottom, left, right } of grid.sheet.merges) {
    if (row < top || row > bottom || right - left >= WIDEST_BLOCK) continue
    for (let column = left; column <= right; column += 1) columns.add(column)
  }
  const headings = new Map<number, Heading | null>()
  for (const column of columns) {
    const cell = grid.seen(row, column)
    if (cell !== null) headings.set(column, headingOf(headingText(cell)))
  }
  const signs = [...headings].map(
    ([column, heading]) => `${String(column)}${standingOf(grid, row, column)} ${heading?.text ?? ''}`,
  )
  return { columns: [...columns], headings, signature: signs.join('\t') }
}

const linesOfGrid = new WeakMap<Grid, Map<number, Line>>()

/** Worked out once, since every block around a row asks. */
function lineOf(grid: Grid, row: number): Line {
  const lines = linesOfGrid.get(grid) ?? new Map<number, Line>()
  linesOfGrid.set(grid, lines)
  const line = lines.get(row) ?? lineAt(grid, row)
  lines.set(row, line)
  return line
}

function isFilledBelow({ grid, top, depth }: Block, row: number, column: number): boolean {
  for (let below = row + 1; below < top + depth; below += 1) {
    if (grid.at(below, column) !== null) return true
  }
  return false
}

/** Where nothing is merged, as in CSV, a heading stands over the blanks to its right that have a heading below. */
function spreadFromLeft(block: Block, row: number, column: number): string {
  const { grid } = block
  if (!isFilledBelow(block, row, column)) return ''
  for (let left = column - 1; left >= 0; left -= 1) {
    const cell = grid.seen(row, left)
    if (cell === null) {
      if (!isFilledBelow(block, row, left)) return ''
      continue
    }
    const isOpen = grid.blockAt(row, left) === null && isFilledBelow(block, row, left)
    return isOpen && cell.content.kind === 'text' ? cell.content.value : ''
  }
  return ''
}

function headed(block: Block, lines: readonly Line[], column: number): HeadedColumn | null {
  const path: string[] = []
  let level = -1
  let last = ''
  for (const [index, { headings }] of lines.entries()) {
    const seen = headings.get(column)
    const heading = seen === undefined ? headingOf(spreadFromLeft(block, block.top + index, column)) : seen
    if (heading === null || heading.folded === last) continue
    path.push(heading.text)
    level = index
    last = heading.folded
  }
  return path.length === 0 ? null : { column, path, level, isShare: false }
}

const above = ({ path }: { path: readonly string[] }): string => path.slice(0, -1).join(' / ')

function withShare(column: HeadedColumn, counted: ReadonlySet<string>): HeadedColumn {
  return column.path.length > 1 && counted.has(above(column)) ? { ...column, isShare: true } : column
}

function columnsOf(block: Block, lines: readonly Line[]): readonly HeadedColumn[] {
  const places = [...new Set(lines.flatMap((line) => line.columns))].toSorted((a, b) => a - b)
  const columns = places.flatMap((column) => headed(block, lines, column) ?? [])
  const divided = columns.filter(({ path }) => path.length > 1)
  const counted = new Set(divided.filter(({ path }) => isCounting(path.at(-1) ?? '')).map(above))
  return counted.size === 0 ? columns : columns.map((each) => withShare(each, counted))
}

const MOST_REMEMBERED = 5000
const known = new Map<string, readonly HeadedColumn[]>()

/**
 * The columns of a header block, merged headings spread over what they cover. Forms are filled in again and again, so
 * that the same headings give the same columns from file to file.
 */
export function headedColumns(grid: Grid, top: number, depth: number): readonly HeadedColumn[] {
  const lines = Array.from({ length: depth }, (_, index) => lineOf(grid, top + index))
  const signature = lines.map((line) => line.signature).join('\n')
  const found = known.get(signature)
  if (found !== undefined) return found
  if (known.size >= MOST_REMEMBERED) known.clear()
  const columns = columnsOf({ grid, top, depth }, lines)
  known.set(signature, columns)
  return columns
}
