import type { Cell, MergedRange, Sheet } from '../reader/sheet.ts'

/** Larger blocks are decoration. */
const LARGEST_BLOCK = 2_000
const MOST_COLUMNS = 16_384

const placeOf = (row: number, column: number): number => row * MOST_COLUMNS + column

/** How many of the numbers, which ascend, stand before one. */
function countBefore(numbers: readonly number[], number: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}

/** A sheet by row and column, with merged blocks spread over the cells they cover. */
export class Grid {
  readonly sheet: Sheet
  readonly lastRow: number
  /** In ascending order. */
  readonly #filled: readonly number[]
  readonly #cellsOfRow = new Map<number, Cell[]>()
  readonly #covered = new Map<number, Cell>()
  readonly #blocks = new Map<number, MergedRange>()
  readonly #coveredRows = new Set<number>()

  constructor(sheet: Sheet) {
    this.sheet = sheet
    let row: Cell[] = []
    for (const cell of sheet.cells) {
      if (row[0]?.row !== cell.row) {
        row = []
        this.#cellsOfRow.set(cell.row, row)
      }
      row.push(cell)
    }
    this.#filled = [...this.#cellsOfRow.keys()]
    this.lastRow = this.#filled.at(-1) ?? -1
    for (const merge of sheet.merges) this.#spread(merge)
  }

  /** The cell that stands there; null where it is blank. */
  at(row: number, column: number): Cell | null {
    const cells = this.row(row)
    let [low, high] = [0, cells.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cells[middle]?.column ?? 0) < column) low = middle + 1
      else high = middle
    }
    const cell = cells[low]
    return cell?.column === column ? cell : null
  }

  /** The cell that is seen there: its own, or the one of the merged block over it. */
  seen(row: number, column: number): Cell | null {
    return this.at(row, column) ?? this.#covered.get(placeOf(row, column)) ?? null
  }

  /** Where the merged block over a position begins and ends; null where none is. */
  blockAt(row: number, column: number): MergedRange | null {
    return this.#blocks.get(placeOf(row, column)) ?? null
  }

  /** The rows from one to another that hold anything; blank ones may be a million. */
  filledRows(from: number, to: number = this.lastRow): number[] {
    return this.#filled.slice(countBefore(this.#filled, from), countBefore(this.#filled, to + 1))
  }

  /** Whether nothing is seen in a row, not even a merged block over it. */
  isBlank(row: number): boolean {
    return !this.#cellsOfRow.has(row) && !this.#coveredRows.has(row)
  }

  /** The filled cells of a row, from left to right. */
  row(row: number): readonly Cell[] {
    return this.#cellsOfRow.get(row) ?? []
  }

  #spread(block: MergedRange): void {
    const { top, left, bottom, right } = block
    const origin = this.at(top, left)
    if (origin === null || (bottom - top + 1) * (right - left + 1) > LARGEST_BLOCK) return
    for (let row = top; row <= bottom; row += 1) {
      this.#coveredRows.add(row)
      for (let column = left; column <= right; column += 1) {
        this.#covered.set(placeOf(row, column), origin)
        this.#blocks.set(placeOf(row, column), block)
      }
    }
  }
}
