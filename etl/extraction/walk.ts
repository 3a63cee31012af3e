import type { Unit } from '../campaign/campaign.ts'
import type { Finding } from '../finding/finding.ts'
import type { Cell } from '../reader/sheet.ts'
import { identify, type Identified } from './identify.ts'
import { titleFinding } from './group-title.ts'
import { isLoneNote, namesMeasures, signs } from './line-signs.ts'
import { isList } from './list-layout.ts'
import { isItem, isItemTitle, partOfList } from './list-line.ts'
import { namingCells } from './naming-cells.ts'
import { readNumber } from './number.ts'
import { isNumbering } from './numbering.ts'
import { isLineOfPeriod } from './row-periods.ts'
import { findingAt, positionPlace } from './place.ts'
import { beginsNotes, isGroupHead, isNote, totalLabel } from './row-kind.ts'
import { addsUp } from './totals.ts'
import { hasUnitColumn, labelCells, valueCells, type Table } from './table.ts'

/** A row below a header, told for what it is. Titles of groups, notes and signatures are left out. */
export type WalkedRow =
  | {
      readonly kind: 'unit'
      readonly row: number
      readonly unit: Unit
      readonly cell: Cell | null
      readonly doubt: Finding | null
    }
  /** Filled in, but nobody's. */
  | { readonly kind: 'nobody'; readonly row: number; readonly finding: Finding; readonly isFilled: boolean }
  /** The title of a group, with or without the group's total in it; `finding` holds if no group follows. */
  | { readonly kind: 'head'; readonly row: number; readonly finding: Finding | null }
  | { readonly kind: 'total'; readonly row: number; readonly label: string }

/** Whether a row is a line of the table, whosever it is. */
export function isDataRow(row: WalkedRow): boolean {
  return row.kind === 'unit' || (row.kind === 'nobody' && row.isFilled)
}

/** Two blank rows after a total end a table. */
const ENDING_BLANKS = 2
const WIDE_TITLE = 3

class Walk {
  readonly #table: Table
  readonly rows: WalkedRow[] = []
  #groupScope: string | null = null
  /** The last row that is a line of the table. */
  #above: Identified | null = null
  /** In a list, lines without a name belong to the unit above until something stands between. */
  #isUnbroken = false
  #isOver = false

  constructor(table: Table) {
    this.#table = table
  }

  passBlanks(count: number): void {
    if (count === 0) return
    this.#isUnbroken = false
    if (count >= ENDING_BLANKS && this.#hasClosingTotal()) this.#isOver = true
  }

  step(row: number): void {
    const cells = this.#table.grid.row(row)
    const identified = this.#identified(row)
    const { length } = this.rows
    const isNamed = hasUnitColumn(this.#table)
    const part = this.#isOver ? null : partOfList(this.#table, row)
    if (part !== null) this.rows.push(part)
    else if (identified.state === 'unit' && (isNamed || this.#isPlainRow(row))) this.#unit(row, identified)
    else this.#other(row, cells, identified)
    const last = this.rows.length > length ? this.rows.at(-1) : undefined
    if (last !== undefined) this.#follow(last, identified)
  }

  /** What the rows below may mean by "nt", or in a list by no name at all. */
  #follow(last: WalkedRow, identified: Identified): void {
    const isUnitHead = last.kind === 'head' && identified.state === 'unit' && isList(this.#table.header.form)
    const isNaming = isDataRow(last) || isUnitHead
    if (isNaming) this.#above = identified
    this.#isUnbroken = isNaming || isItemTitle(this.#table, last.row)
  }

  /** Whose row it is; in a list a line without a name is one more of the unit above. */
  #identified(row: number): Identified {
    const own = identify(this.#table, row, this.#groupScope, this.#above)
    if (own.state !== 'unnamed' || this.#above === null || !this.#isUnbroken) return own
    if (this.#isOver || !(isItem(this.#table, row) || isLineOfPeriod(this.#table, row))) return own
    return this.#above.state === 'unit' ? { ...this.#above, cell: null, doubt: null } : this.#above
  }

  #hasClosingTotal(): boolean {
    return (
      this.rows.at(-1)?.kind === 'total' && this.rows.some(({ kind }) => kind === 'unit' || kind === 'nobody')
    )
  }

  /** In a table without units, a row that is none of the others. */
  #isPlainRow(row: number): boolean {
    const { grid } = this.#table
    const cells = grid.row(row)
    if (namingCells(this.#table, row).length > 0) return !this.#isOver && isItem(this.#table, row)
    const isFurniture =
      totalLabel(labelCells(this.#table, row)) !== null ||
      signs(this.#table, row) ||
      isLoneNote(cells) ||
      isNumbering(grid, row, null)
    return !this.#isOver && !isFurniture && this.#values(row).length > 0 && !this.#isUnitsOfMeasure(row)
  }

  #unit(row: number, { unit, cell, doubt }: Extract<Identified, { state: 'unit' }>): void {
    const isFilled = this.#values(row).length > 0
    const isHead = isGroupHead(labelCells(this.#table, row))
    if (isHead) this.#groupScope = unit.code
    const title = isHead && isFilled && cell !== null ? titleFinding(this.#table, unit, cell) : null
    if (isHead && (!isFilled || title !== null)) this.rows.push({ kind: 'head', row, finding: title })
    else if (isFilled || !this.#isOver) this.rows.push({ kind: 'unit', row, unit, cell, doubt })
  }

  #other(row: number, cells: readonly Cell[], identified: Identified): void {
    const label = totalLabel(labelCells(this.#table, row))
    if (label !== null) this.rows.push({ kind: 'total', row, label })
    else if (signs(this.#table, row) || (this.#hasClosingTotal() && beginsNotes(cells))) this.#isOver = true
    else if (isNumbering(this.#table.grid, row, this.#table.header.nameColumn) || this.#isOver) return
    else if (isLoneNote(cells)) return
    else if (this.#values(row).length === 0) this.#unfilled(row, identified)
    else this.#filled(row, identified)
  }

  #unfilled(row: number, identified: Identified): void {
    const label = labelCells(this.#table, row)
    if (identified.state !== 'unclear' || isNote(label)) return
    if (isGroupHead(label) || this.#isTitle(row, identified)) this.#head(row, label, null)
    else this.rows.push({ kind: 'nobody', row, finding: identified.finding, isFilled: false })
  }

  /** A name that stands where a group's title would, and is close to no unit's. */
  #isTitle(row: number, { cell, finding }: Extract<Identified, { state: 'unclear' }>): boolean {
    const { grid, header } = this.#table
    const block = grid.blockAt(cell.row, cell.column)
    if (block !== null && block.right - block.left + 1 >= WIDE_TITLE) return true
    const ordinal = header.ordinalColumn === null ? null : grid.at(row, header.ordinalColumn)
    const isNumbered = ordinal !== null && ordinal !== cell && readNumber(ordinal) !== null
    const isClose = finding.code !== 'row/unknown-unit' || finding.params.candidates.length > 0
    return !isNumbered && !isClose
  }

  #filled(row: number, identified: Identified): void {
    const label = labelCells(this.#table, row)
    if (identified.state === 'unclear') {
      const { finding } = identified
      if (isGroupHead(label) && finding.code === 'row/unknown-unit') this.#head(row, label, finding)
      else this.rows.push({ kind: 'nobody', row, finding, isFilled: true })
    } else if (addsUp(this.#table, row, this.#dataRows())) {
      this.rows.push({ kind: 'total', row, label: '' })
    } else if (!this.#isUnitsOfMeasure(row) && this.#values(row).some(({ isFormula }) => !isFormula)) {
      this.rows.push({ kind: 'nobody', row, finding: this.#withoutUnit(row), isFilled: true })
    }
  }

  #dataRows(): number[] {
    return this.rows.filter(isDataRow).map(({ row }) => row)
  }

  #head(row: number, label: readonly Cell[], finding: Finding | null): void {
    this.#groupScope = this.#table.matcher.lowestNamedIn(label.map(({ shown }) => shown))?.code ?? null
    this.rows.push({ kind: 'head', row, finding })
  }

  #withoutUnit(row: number): Finding {
    const { file, grid, header } = this.#table
    const place = positionPlace(file, grid.sheet, row, header.nameColumn ?? header.codeColumn ?? 0, null)
    return findingAt(place, 'error', { code: 'row/no-unit', params: {} })
  }

  /** "người | người | %" between the headings and the first line. */
  #isUnitsOfMeasure(row: number): boolean {
    return this.rows.every(({ kind }) => kind === 'head') && namesMeasures(this.#table, row)
  }

  #values(row: number): Cell[] {
    return valueCells(this.#table, row)
  }
}

/** The rows of a table from its header down. */
export function walkTable(table: Table): WalkedRow[] {
  const walk = new Walk(table)
  let next = table.header.bodyRow
  for (const row of table.grid.filledRows(next, table.lastRow)) {
    walk.passBlanks(row - next)
    if (!table.repeated.has(row)) walk.step(row)
    next = row + 1
  }
  return walk.rows
}
