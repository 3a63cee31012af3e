import type { Field, Unit } from '../campaign/campaign.ts'
import type { Finding } from '../finding/finding.ts'
import { cellAddress } from '../reader/address.ts'
import type { Cell } from '../reader/sheet.ts'
import { lastTold } from './above.ts'
import { groupsByComma } from './comma-columns.ts'
import { isDitto } from './ditto.ts'
import { isList } from './list-layout.ts'
import { findingAt, positionPlace } from './place.ts'
import type { Observation } from './report.ts'
import type { Table } from './table.ts'
import { readValue, type ReadValue } from './value.ts'

export interface UnitValues {
  readonly observations: readonly Observation[]
  readonly findings: readonly Finding[]
}

const counts = new Set(['integer', 'decimal', 'money'])

interface Seen {
  /** Null where the row has nothing for the field. */
  readonly cell: Cell | null
  readonly isShared: boolean
}

/** A value over several merged rows is said of each of them; a count cannot be, nor one that is another column's. */
function cellFor({ grid }: Table, field: Field, row: number, column: number): Seen {
  const block = grid.blockAt(row, column)
  if (block === null) return { cell: grid.at(row, column), isShared: false }
  const cell = block.left === column ? grid.seen(row, column) : null
  return { cell, isShared: cell !== null && block.bottom > block.top && counts.has(field.type) }
}

/** A share that divides by nothing, because nothing was filled in, is no mistake. */
function isShareOfNothing(table: Table, { typedFrom }: Field, row: number, cell: Cell): boolean {
  if (typedFrom === null || !cell.isFormula || cell.content.value !== '#DIV/0!') return false
  const [, column] = [...table.header.fields].find(([{ id }]) => id === typedFrom.denominator) ?? []
  const whole = column === undefined ? null : table.grid.at(row, column)
  return whole === null || Number(whole.content.value) === 0
}

function read(table: Table, field: Field, row: number, seen: Seen): ReadValue {
  // "nt" in a column of words says what the cell above says.
  const isRepeated = field.type === 'text' && seen.cell !== null && isDitto(seen.cell.shown)
  const column = seen.cell?.column ?? 0
  const { cell, isShared } = isRepeated
    ? { ...seen, cell: lastTold(table.grid, row, column, table.header.bodyRow) }
    : seen
  if (cell === null || isShareOfNothing(table, field, row, cell)) return { state: 'not_reported' }
  const label = field.label.vi
  return isShared
    ? { state: 'faulty', remark: { code: 'cell/shared', params: { label } } }
    : readValue(cell, field, counts.has(field.type) && groupsByComma(table, cell.column))
}

/** A list tells of lines that lack something, not of cells. */
function isMissed({ header }: Table, { isMandatory }: Field): boolean {
  return isMandatory && !isList(header.form)
}

/** What a row says of its unit, field by field. */
export function readUnitValues(table: Table, row: number, unit: Unit): UnitValues {
  const { grid, header, file } = table
  const observations: Observation[] = []
  const findings: Finding[] = []
  for (const [field, column] of header.fields) {
    const seen = cellFor(table, field, row, column)
    const { cell } = seen
    const value = read(table, field, row, seen)
    const place = {
      ...positionPlace(file, grid.sheet, row, column, cell?.shown ?? null),
      unit: unit.code,
      field: field.id,
    }
    if (value.state === 'faulty') findings.push(findingAt(place, 'error', value.remark))
    else if (value.state === 'value') {
      if (value.notice !== null) findings.push(findingAt(place, 'warning', value.notice))
      observations.push({
        field: field.id,
        item: null,
        value: value.value,
        sheet: grid.sheet.name,
        cell: cellAddress(cell?.row ?? row, column),
        shown: cell?.shown ?? '',
        excludedBy: null,
      })
    } else if (isMissed(table, field)) {
      const remark = { code: 'row/not-reported', params: { label: field.label.vi } } as const
      findings.push(findingAt(place, 'warning', remark))
    }
  }
  return { observations, findings }
}
