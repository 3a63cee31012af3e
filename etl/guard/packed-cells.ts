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

function unpackCell(packed: PackedCells, at: number): Cell {
  const content = { kind: packed[at + 2], value: packed[at + 3] } as CellContent
  return {
    row: packed[at] as number,
    column: packed[at + 1] as number,
    content,
    shown: (packed[at + 4] ?? content.value) as string,
    isFormula: packed[at + 5] as boolean,
  }
}

export function unpackCells(packed: PackedCells): Cell[] {
  return Array.from({ length: packed.length / VALUES }, (_, index) => unpackCell(packed, index * VALUES))
}
