import type { Cell, MergedRange, Sheet } from '../reader/sheet.ts'

/** Larger blocks are decoration. */
const LARGEST_BLOCK = 2_000

/** A sheet by row and column, with merged blocks spread over the cells they cover. */
export class Grid {
  readonly sheet: Sheet
  readonly lastRow: number
  readonly #rows = new Map<number, Map<number, Cell>>()
  readonly #covered = new Map<string, Cell>()
  readonly #blocks = new Map<string, MergedRange>()

  constructor(sheet: Sheet) {
    this.sheet = sheet
    for (const cell of sheet.cells) {
      const row = this.#rows.get(cell.row) ?? new Map<number, Cell>()
      row.set(cell.column, cell)
      this.#rows.set(cell.row, row)
    }
    this.lastRow = sheet.cells.at(-1)?.row ?? -1
    for (const merge of sheet.merges) this.#spread(merge)
  }

  /** The cell that stands there; null where it is blank. */
  at(row: number, column: number): Cell | null {
    return this.#rows.get(row)?.get(column) ?? null
  }

  /** The cell that is seen there: its own, or the one of the merged block over it. */
  seen(row: number, column: number): Cell | null {
    return this.at(row, column) ?? this.#covered.get(`${String(row)},${String(column)}`) ?? null
  }

  /** Where the merged block over a position begins and ends; null where none is. */
  blockAt(row: number, column: number): MergedRange | null {
    return this.#blocks.get(`${String(row)},${String(column)}`) ?? null
  }

  /** The filled cells of a row, from left to right. */
  row(row: number): Cell[] {
    return [...(this.#rows.get(row)?.values() ?? [])]
  }

  #spread(block: MergedRange): void {
    const { top, left, bottom, right } = block
    const origin = this.at(top, left)
    if (origin === null || (bottom - top + 1) * (right - left + 1) > LARGEST_BLOCK) return
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        this.#covered.set(`${String(row)},${String(column)}`, origin)
        this.#blocks.set(`${String(row)},${String(column)}`, block)
      }
    }
  }
}
