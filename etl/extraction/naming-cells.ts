import type { Cell } from '../reader/sheet.ts'
import type { Grid } from './grid.ts'
import { isList } from './list-layout.ts'
import type { Table } from './table.ts'

/** What a column has in a row: its own cell, or a block of merged cells that begins in that column. */
function columnCell(grid: Grid, row: number, column: number): Cell | null {
  const block = grid.blockAt(row, column)
  if (block === null) return grid.at(row, column)
  return block.left === column ? grid.seen(row, column) : null
}

/** The filled cells of a row without which a line of a list is none; empty where the table is no list. */
export function namingCells({ grid, header }: Table, row: number): Cell[] {
  if (!isList(header.form)) return []
  return [...header.fields].flatMap(([{ isMandatory }, column]) =>
    isMandatory ? (columnCell(grid, row, column) ?? []) : [],
  )
}
