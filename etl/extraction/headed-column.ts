import { foldText } from '../spelling/fold.ts'
import { isCounting } from './heading.ts'
import type { Grid } from './grid.ts'

/** A column of a header block with its headings from top to bottom, as written. */
export interface HeadedColumn {
  readonly column: number
  readonly path: readonly string[]
  /** The row of its lowest heading. */
  readonly row: number
  /** The same heading covers a column that counts, so that a bare "%" here is its share. */
  readonly isShare: boolean
}

interface Block {
  readonly grid: Grid
  readonly top: number
  readonly depth: number
}

const WIDEST_BLOCK = 64

function columnsIn({ grid, top, depth }: Block): number[] {
  const columns = new Set<number>()
  for (let row = top; row < top + depth; row += 1) {
    for (const cell of grid.row(row)) columns.add(cell.column)
    for (const { top: first, bottom, left, right } of grid.sheet.merges) {
      if (row < first || row > bottom || right - left >= WIDEST_BLOCK) continue
      for (let column = left; column <= right; column += 1) columns.add(column)
    }
  }
  return [...columns].toSorted((a, b) => a - b)
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

function headingAt(block: Block, row: number, column: number): string {
  const cell = block.grid.seen(row, column)
  if (cell === null) return spreadFromLeft(block, row, column)
  return cell.content.kind === 'text' ? cell.content.value : ''
}

function headed(block: Block, column: number): Omit<HeadedColumn, 'isShare'> | null {
  const path: string[] = []
  let lowest = -1
  for (let row = block.top; row < block.top + block.depth; row += 1) {
    const text = headingAt(block, row, column).replace(/\s+/g, ' ').trim()
    const isSame = foldText(text) === foldText(path.at(-1) ?? '')
    if (foldText(text) === '' && !text.includes('%')) continue
    if (!isSame) {
      path.push(text)
      lowest = row
    }
  }
  return path.length === 0 ? null : { column, path, row: lowest }
}

/** The columns of a header block, merged headings spread over what they cover. */
export function headedColumns(grid: Grid, top: number, depth: number): HeadedColumn[] {
  const block = { grid, top, depth }
  const columns = columnsIn(block).flatMap((column) => headed(block, column) ?? [])
  const above = ({ path }: { path: readonly string[] }): string => path.slice(0, -1).join(' / ')
  const counted = new Set(
    columns.filter(({ path }) => path.length > 1 && isCounting(path.at(-1) ?? '')).map(above),
  )
  return columns.map((each) => ({ ...each, isShare: each.path.length > 1 && counted.has(above(each)) }))
}
