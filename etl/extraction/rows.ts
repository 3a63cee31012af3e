import type { Unit } from '../campaign/campaign.ts'
import { existsIn } from '../campaign/lifetime.ts'
import type { Finding, FindingPlace } from '../finding/finding.ts'
import { cellAddress } from '../reader/address.ts'
import type { Cell } from '../reader/sheet.ts'
import { notThen } from './identify.ts'
import { isList, isPersonal } from './list-layout.ts'
import { cellPlace, findingAt, positionPlace } from './place.ts'
import type { Observation } from './report.ts'
import { isGroupHead } from './row-kind.ts'
import { rowsOfPeriod } from './rows-of-period.ts'
import { labelCells, valueCells, type Table } from './table.ts'
import { addsUp, totalFindings, type TableRow } from './totals.ts'
import { readUnitValues } from './unit-values.ts'
import { isDataRow, walkTable, type WalkedRow } from './walk.ts'

/** A row of the table that speaks of one unit. */
export interface UnitRow {
  readonly unit: Unit
  readonly row: number
  /** The cell that names the unit, or the row's first. */
  readonly place: FindingPlace
  readonly observations: readonly Observation[]
  /** Fields whose cells cannot be used, which has been told. */
  readonly faulty: ReadonlySet<string>
}

interface RowsResult {
  readonly rows: readonly UnitRow[]
  readonly findings: readonly Finding[]
  /** The rows that hold data, whosever they are. */
  readonly dataRows: readonly number[]
}

/** Tells where a unit's report stands already, and takes the place where it does not yet. */
export type Taking = (unit: Unit, sheet: string, cell: string) => string | null

/** A title with numbers and no line of its own below is a line itself. */
function settled(table: Table, rows: readonly WalkedRow[]): WalkedRow[] {
  return rows.map((row, index) => {
    const next = rows[index + 1]
    if (row.kind !== 'head' || row.finding === null) return row
    const hasLine = next !== undefined && isDataRow(next) && !isGroupHead(labelCells(table, next.row))
    if (hasLine) return row
    return { kind: 'nobody', row: row.row, finding: row.finding, isFilled: true }
  })
}

/** A unit whose row adds up the units below it is the title of their group. */
function withoutSubtotals(table: Table, rows: readonly WalkedRow[]): WalkedRow[] {
  return rows.map((row, index) => {
    if (row.kind !== 'unit' || !table.matcher.hasChildren(row.unit)) return row
    const after = rows.slice(index + 1)
    const end = after.findIndex(
      (next) =>
        next.kind !== 'unit' ||
        next.unit === row.unit ||
        !table.matcher.isBelow(next.unit.code, row.unit.code),
    )
    const below = (end === -1 ? after : after.slice(0, end)).map((next) => next.row)
    return addsUp(table, row.row, below) ? { kind: 'head', row: row.row, finding: null } : row
  })
}

function partOf(row: WalkedRow): TableRow {
  if (row.kind === 'total') return { row: row.row, part: 'total', label: row.label }
  if (row.kind !== 'head') return { row: row.row, part: 'data', label: null }
  return { row: row.row, part: 'head', label: row.finding === null ? null : '' }
}

/** In a table without units, a total that stands alone is what the unit reports. */
function withLoneTotal(table: Table, rows: readonly WalkedRow[]): readonly WalkedRow[] {
  const [only, ...others] = rows
  if (table.soleUnit === null || table.header.nameColumn !== null || table.header.codeColumn !== null)
    return rows
  if (only?.kind !== 'total' || others.length > 0) return rows
  return [{ kind: 'unit', row: only.row, unit: table.soleUnit, cell: null, doubt: null }]
}

class Reading {
  readonly #table: Table
  readonly #take: Taking
  readonly #taken = new Map<Unit, boolean>()
  /** Of rows that are nobody's: code and cell. */
  readonly #told = new Set<string>()
  readonly rows: UnitRow[] = []
  readonly findings: Finding[] = []

  constructor(table: Table, take: Taking) {
    this.#table = table
    this.#take = take
  }

  read(row: WalkedRow): void {
    if (row.kind === 'nobody') this.#tellNobody(row.finding)
    if (row.kind !== 'unit') return
    const place = this.#placeOf(row.row, row.cell, row.unit)
    const isTaken = isList(this.#table.header.form) ? this.#taken.get(row.unit) : undefined
    if (isTaken === undefined) this.#taken.set(row.unit, this.#takes(row, place))
    else if (isTaken) this.#tellHidden(row.row, place)
    if (this.#taken.get(row.unit) === true) this.#values(row.row, row.unit, place)
  }

  /** In a list a unit may have many lines; what is wrong with it is told once. */
  #tellNobody(finding: Finding): void {
    const told = `${finding.code} ${finding.place.cell ?? ''}`
    if (!isList(this.#table.header.form) || !this.#told.has(told)) this.findings.push(finding)
    this.#told.add(told)
  }

  /** Whether the unit's values are taken; tells why where they are not. */
  #takes(row: Extract<WalkedRow, { kind: 'unit' }>, place: FindingPlace): boolean {
    if (row.doubt !== null)
      this.findings.push({ ...row.doubt, place: { ...row.doubt.place, unit: row.unit.code } })
    this.#tellHidden(row.row, place)
    const { header, period, units } = this.#table
    const { form } = header
    if (!existsIn(row.unit, period)) {
      this.findings.push(notThen(place, units.told(row.unit)))
      return false
    }
    if (!form.reportedBy.includes(row.unit.kind)) {
      const params = { form: form.title.vi }
      this.findings.push(findingAt(place, 'error', { code: 'row/not-a-reporter', params }))
      return false
    }
    const firstCell = this.#take(row.unit, this.#table.grid.sheet.name, place.cell ?? '')
    if (firstCell === null) return true
    // A name alone, as in a note below the table, says nothing twice.
    if (valueCells(this.#table, row.row).length > 0)
      this.findings.push(findingAt(place, 'error', { code: 'row/duplicate-unit', params: { firstCell } }))
    return false
  }

  #values(row: number, unit: Unit, place: FindingPlace): void {
    const { observations, findings } = readUnitValues(this.#table, row, unit)
    const faults = findings.filter(({ severity }) => severity === 'error')
    const faulty = new Set(faults.flatMap(({ place: { field } }) => field ?? []))
    this.rows.push({ unit, row, place, observations, faulty })
    this.findings.push(...findings)
  }

  #tellHidden(row: number, place: FindingPlace): void {
    if (!this.#table.grid.sheet.hiddenRows.has(row)) return
    this.findings.push(findingAt(place, 'info', { code: 'row/hidden', params: {} }))
  }

  #placeOf(row: number, cell: Cell | null, unit: Unit): FindingPlace {
    const { file, grid } = this.#table
    const [first] = grid.row(row)
    const at = cell ?? first
    const place =
      at === undefined ? positionPlace(file, grid.sheet, row, 0, null) : cellPlace(file, grid.sheet, at)
    const own = at === undefined ? place : { ...place, cell: cellAddress(row, at.column), row: row + 1 }
    const isName = at !== undefined && isPersonal(this.#table.header, at.column)
    return { ...own, unit: unit.code, value: isName ? null : own.value }
  }
}

/** The rows of units below a header, with what is wrong with them, and totals that do not fit. */
export function readRows(table: Table, take: Taking): RowsResult {
  const { rows: walked, findings: astray } = rowsOfPeriod(table, walkTable(table))
  const rows = withLoneTotal(table, withoutSubtotals(table, settled(table, walked)))
  const reading = new Reading(table, take)
  for (const finding of astray) reading.findings.push(finding)
  for (const row of rows) reading.read(row)
  const parts = rows.filter((row) => row.kind !== 'nobody' || row.isFilled).map(partOf)
  const dataRows = parts.filter(({ part }) => part === 'data').map(({ row }) => row)
  return { rows: reading.rows, findings: [...reading.findings, ...totalFindings(table, parts)], dataRows }
}
