import type { ReportPeriod, Unit } from '../campaign/campaign.ts'
import type { Cell } from '../reader/sheet.ts'
import type { Decided } from './decided.ts'
import type { Grid } from './grid.ts'
import type { Header } from './header.ts'
import { isList } from './list-layout.ts'
import type { UnitMatcher } from './unit-match.ts'
import type { UnitsInTime } from './units-in-time.ts'

/** A table of a form on a sheet, and what is known about it beforehand. */
export interface Table {
  readonly file: string
  readonly grid: Grid
  readonly header: Header
  /** The last row that may belong to it. */
  readonly lastRow: number
  /** Rows in which the header is repeated. */
  readonly repeated: ReadonlySet<number>
  readonly period: ReportPeriod
  /** Where rows name their own period: which, by row; null where one holds for all. */
  readonly rowPeriods: ReadonlyMap<number, string> | null
  readonly units: UnitsInTime
  /** Finds among the units of the period. */
  readonly matcher: UnitMatcher
  readonly decided: Decided
  /** The unit whose sub-tree the sheet speaks of, where the title or the claim names one. */
  readonly scope: string | null
  /** The unit of a table without a unit column. */
  readonly soleUnit: Unit | null
}

/** The filled cells of a row that stand in the form's columns. */
export function valueCells({ grid, header }: Table, row: number): Cell[] {
  return [...header.fields.values()].flatMap((column) => grid.at(row, column) ?? [])
}

/** The filled cells of a row that name what it speaks of; where no column does, its first. */
export function labelCells({ grid, header }: Table, row: number): Cell[] {
  const columns = [...header.fields.values()]
  const first = Math.min(...columns)
  const naming = [header.codeColumn, header.nameColumn, header.parentColumn, header.ordinalColumn]
  if (header.nameColumn === null && header.codeColumn === null) {
    const cells = grid.row(row).slice(0, 1)
    return isList(header.form) ? cells.filter(({ column }) => !columns.includes(column)) : cells
  }
  return grid
    .row(row)
    .filter(({ column }) => (column < first && !columns.includes(column)) || naming.includes(column))
}

/** Whether the rows are told apart by a column of units. */
export function hasUnitColumn({ header }: Table): boolean {
  return header.codeColumn !== null || header.nameColumn !== null
}
