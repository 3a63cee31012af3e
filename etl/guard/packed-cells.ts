import type { Cell, CellContent } from '../reader/sheet.ts'

type Packed = string | number | boolean | null

/** Cells on their way between threads: six values each, in one row, which is copied quicker than objects. */
export type PackedCells = readonly Packed[]

export function packCells(cells: readonly Cell[]): PackedCells {
  const packed: Packed[] = []
  for (const { row, column, content, shown, isFormula } of cells) {
    const { kind, value } = content
    packed.push(row, column, kind, value, shown === value ? null : shown, isFormula)
  }
  return packed
}

const VALUES = 6

export function unpackCells(packed: PackedCells): Cell[] {
  const cells: Cell[] = []
  for (let at = 0; at < packed.length; at += VALUES) {
    const [row, column, kind, value, shown, isFormula] = packed.slice(at, at + VALUES)
    cells.push({
      ...{ row: row as number, column: column as number, content: { kind, value } as CellContent },
      ...{ shown: (shown ?? value) as string, isFormula: isFormula as boolean },
    })
  }
  return cells
}
