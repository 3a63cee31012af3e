import type { Chance } from '../../../etl/sample/chance.ts'
import type { DrawnSheet } from '../drawn-sheet.ts'
import { isCsv, type FileKind } from '../file.ts'
import { address, fieldColumn, isAdded, type DrawnTable } from '../table-drawing.ts'
import { number } from '../typed.ts'
import { oneOf } from './mistake.ts'

/** A mistake of a table that is drawn already. */
export interface SheetMistake {
  readonly kind: number
  readonly name: string
  readonly code: string
  /** What must be told; null where it does not fit the table. */
  readonly spoil: (
    chance: Chance,
    sheet: DrawnSheet,
    table: DrawnTable,
    kind: FileKind,
  ) => readonly string[] | null
}

const total: SheetMistake = {
  ...{ kind: 5, name: 'a total by hand', code: 'cell/total-mismatch' },
  spoil: (chance, sheet, table) => {
    const { report, totalRow } = table
    const summed = report.form.fields.filter(
      (field) =>
        isAdded(field) &&
        fieldColumn(table, field.id) !== null &&
        report.lines.every(({ cells }) => cells.get(field)?.adds !== null),
    )
    const field = oneOf(chance, summed)
    const column = field === null ? null : fieldColumn(table, field.id)
    if (totalRow === null || column === null) return null
    const typed = sheet.at(totalRow, column)?.cell.v
    sheet.put(totalRow, column, number(Number(typed) + chance.between(1, 50)))
    return [`cell/total-mismatch ${sheet.name}!${address(totalRow, column)}`]
  },
}

const hiddenRow: SheetMistake = {
  ...{ kind: 9, name: 'a hidden row', code: 'row/hidden' },
  spoil: (chance, sheet, { rowOf }, kind) => {
    const found = oneOf(
      chance,
      [...rowOf].filter(([line]) => line.isTaken && !line.isHidden),
    )
    // The library writes no hidden rows to .xls.
    if (found === null || kind !== 'xlsx') return null
    const [line, row] = found
    line.isHidden = true
    sheet.hiddenRows.add(row)
    return []
  },
}

const hiddenColumn: SheetMistake = {
  ...{ kind: 9, name: 'a hidden column', code: 'column/hidden' },
  spoil: (chance, sheet, table, kind) => {
    const fields = table.report.form.fields.filter(({ id }) => {
      const column = fieldColumn(table, id)
      return column !== null && [...table.rowOf.values()].some((row) => sheet.isFilled(row, column))
    })
    const field = oneOf(chance, fields)
    const column = field === null ? null : fieldColumn(table, field.id)
    if (column === null || isCsv(kind)) return null
    sheet.hiddenColumns.add(column)
    return []
  },
}

export const sheetMistakes: readonly SheetMistake[] = [total, hiddenRow, hiddenColumn]
