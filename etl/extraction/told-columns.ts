import type { Finding } from '../finding/finding.ts'
import { cellAddress } from '../reader/address.ts'
import type { Grid } from './grid.ts'
import type { HeadedColumn } from './headed-column.ts'
import { pathKeys, roleOf } from './heading.ts'
import { hasPersonal } from './list-layout.ts'
import { isNumbering } from './numbering.ts'
import { findingAt, positionPlace } from './place.ts'
import type { Table } from './table.ts'

function isFilled(grid: Grid, column: number, rows: readonly number[]): boolean {
  return rows.some((row) => grid.at(row, column) !== null)
}

function headingPlace({ file, grid, header }: Table, column: number) {
  const last = header.bodyRow - 1
  const lowest = isNumbering(grid, last, header.nameColumn) ? last - 1 : last
  for (let row = lowest; row >= header.firstRow; row -= 1) {
    const cell = grid.at(row, column)
    if (cell?.content.kind === 'text') {
      return positionPlace(file, grid.sheet, row, column, cell.shown)
    }
  }
  return positionPlace(file, grid.sheet, header.firstRow, column, null)
}

function unknownColumn(table: Table, { column, path, level }: HeadedColumn): Finding {
  const { file, grid, header } = table
  const row = header.firstRow + level
  const place = positionPlace(file, grid.sheet, row, column, grid.seen(row, column)?.shown ?? null)
  return findingAt(place, 'info', { code: 'column/not-recognised', params: { label: path.join(' / ') } })
}

/** A column outside the header block that is filled beside the table's rows. */
function unheadedColumns(table: Table, rows: readonly number[]): Finding[] {
  const { grid, header, file } = table
  const headed = new Set([...header.fields.values(), ...header.headed])
  const [first = header.bodyRow] = rows
  const filled = new Set(rows.flatMap((row) => grid.row(row).map(({ column }) => column)))
  const leftmost = Math.min(...headed)
  return [...filled]
    .filter((column) => !headed.has(column) && column > leftmost)
    .toSorted((a, b) => a - b)
    .map((column) => {
      const row = rows.find((each) => grid.at(each, column) !== null) ?? first
      const shown = hasPersonal(header.form) ? null : (grid.at(row, column)?.shown ?? null)
      const place = positionPlace(file, grid.sheet, row, column, shown)
      return findingAt(place, 'info', { code: 'column/not-recognised', params: { label: null } })
    })
}

function rivalColumns(table: Table, rows: readonly number[]): Finding[] {
  const { header, grid } = table
  return [...header.rivals].flatMap(([{ column }, field]) => {
    const taken = header.fields.get(field)
    if (taken === undefined || !isFilled(grid, column, rows)) return []
    const place = { ...headingPlace(table, column), field: field.id }
    const params = { label: field.label.vi, taken: headingPlace(table, taken).cell ?? cellAddress(0, taken) }
    return [findingAt(place, 'warning', { code: 'column/duplicate', params })]
  })
}

/** Which of several fields a column holds is asked, not guessed. */
function unclearColumns(table: Table): Finding[] {
  return [...table.header.unclear].map(([{ column, path }, fields]) => {
    const params = { label: path.join(' / '), meanings: fields.map(({ label }) => label.vi) }
    return findingAt(headingPlace(table, column), 'error', { code: 'column/ambiguous', params })
  })
}

function hiddenColumns(table: Table, rows: readonly number[]): Finding[] {
  const { header, grid } = table
  const { hiddenColumns: hidden } = grid.sheet
  return [...header.fields].flatMap(([field, column]) => {
    if (!hidden.has(column) || !isFilled(grid, column, rows)) return []
    const place = { ...headingPlace(table, column), field: field.id }
    return [findingAt(place, 'info', { code: 'column/hidden', params: { label: field.label.vi } })]
  })
}

/** What a table holds beside the columns that were read, so that nothing is left out in silence. */
export function columnFindings(table: Table, rows: readonly number[]): Finding[] {
  const { header, grid } = table
  const units = [header.codeColumn, header.nameColumn, header.parentColumn]
  const unknown = header.rest
    .filter(({ column, path }) => {
      const [key = ''] = pathKeys([path.at(-1) ?? ''], false)
      const role = roleOf(key)
      const isUnknown = role === null || role === 'period'
      return !units.includes(column) && isUnknown && isFilled(grid, column, rows)
    })
    .map((column) => unknownColumn(table, column))
  return [
    ...unknown,
    ...unheadedColumns(table, rows),
    ...rivalColumns(table, rows),
    ...unclearColumns(table),
    ...hiddenColumns(table, rows),
  ]
}
