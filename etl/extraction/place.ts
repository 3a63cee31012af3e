import type { Finding, FindingPlace, Severity } from '../finding/finding.ts'
import { nowhere } from '../finding/finding.ts'
import { cellAddress, columnLetter } from '../reader/address.ts'
import type { Cell, Sheet } from '../reader/sheet.ts'
import type { Observation } from './report.ts'
import type { CellRemark } from './value.ts'

export function sheetPlace(file: string, sheet: Sheet): FindingPlace {
  return { ...nowhere, file, sheet: sheet.name }
}

export function cellPlace(file: string, sheet: Sheet, cell: Cell): FindingPlace {
  return positionPlace(file, sheet, cell.row, cell.column, cell.shown)
}

/** A position that may be blank. */
export function positionPlace(
  file: string,
  sheet: Sheet,
  row: number,
  column: number,
  value: string | null,
): FindingPlace {
  return {
    ...nowhere,
    file,
    sheet: sheet.name,
    cell: cellAddress(row, column),
    row: row + 1,
    column: columnLetter(column),
    value,
  }
}

/** The cell that a value was read from. */
export function observedPlace(
  file: string,
  unit: string,
  { field, sheet, cell, shown }: Observation,
): FindingPlace {
  const [, column = null, row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  return { file, unit, field, sheet, cell, column, row: Number(row), value: shown }
}

export function findingAt(place: FindingPlace, severity: Severity, remark: CellRemark): Finding {
  return { ...remark, severity, place }
}
