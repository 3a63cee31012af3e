import type { Cell } from '../reader/sheet.ts'
import { isDitto } from './ditto.ts'
import type { Grid } from './grid.ts'

const known = new WeakMap<Grid, Map<string, Map<number, Cell | null>>>()

function knownOf(grid: Grid, column: number, from: number): Map<number, Cell | null> {
  const columns = known.get(grid) ?? new Map<string, Map<number, Cell | null>>()
  known.set(grid, columns)
  const key = `${String(column)} ${String(from)}`
  const cells = columns.get(key) ?? new Map<number, Cell | null>()
  columns.set(key, cells)
  return cells
}

/**
 * The nearest cell at or above a row, no higher than `from`, that says something and not "as above"; null where none
 * does. Every row of a column is looked at once, however many ask.
 */
export function lastTold(grid: Grid, row: number, column: number, from: number): Cell | null {
  const cells = knownOf(grid, column, from)
  const passed: number[] = []
  let told: Cell | null = null
  for (let at = row; at >= from; at -= 1) {
    const before = cells.get(at)
    const cell = before === undefined ? grid.seen(at, column) : before
    if (before !== undefined || (cell !== null && !isDitto(cell.shown))) {
      told = cell
      break
    }
    passed.push(at)
  }
  for (const each of [row, ...passed]) cells.set(each, told)
  return told
}
