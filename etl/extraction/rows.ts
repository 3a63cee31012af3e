import type { Unit } from '../campaign/campaign.ts'
import type { Finding } from '../finding/finding.ts'
import { cellAddress } from '../reader/address.ts'
import type { Cell } from '../reader/sheet.ts'
import { foldText } from '../spelling/fold.ts'
import type { Grid } from './grid.ts'
import type { Header } from './header.ts'
import { cellPlace, findingAt, positionPlace } from './place.ts'
import type { Observation } from './report.ts'
import type { UnitMatcher } from './unit-match.ts'
import { readValue } from './value.ts'

/** A row of the table that speaks of one unit. */
export interface UnitRow {
  readonly row: number
  readonly unit: Unit
  readonly observations: readonly Observation[]
}

export interface RowsResult {
  readonly rows: readonly UnitRow[]
  readonly findings: readonly Finding[]
}

export interface TableContext {
  readonly file: string
  readonly grid: Grid
  readonly header: Header
  readonly matcher: UnitMatcher
  /** The unit whose sub-tree the sheet speaks of, where the title or the claim names one. */
  readonly scope: string | null
  /** The unit of a sheet without a unit column. */
  readonly soleUnit: Unit | null
}

const totalRow = /^(tong cong|tong so|tong|cong|toan tinh|toan huyen|toan dang bo|grand total|total)( |$)/
const signatureRow =
  /^(nguoi lap bieu|thu truong|noi nhan|ghi chu |t m |tm |k t |ky ghi ro|.*ngay \d* ?thang \d* ?nam \d{0,4}$)/
const groupOrdinal = /^([ivxlc]+|[a-z])$/

function isEndOfTable(cells: readonly Cell[]): boolean {
  return cells.some(({ content, shown }) => content.kind === 'text' && signatureRow.test(foldText(shown)))
}

function isTotal(cells: readonly Cell[]): boolean {
  return cells
    .slice(0, 3)
    .some(({ content, shown }) => content.kind === 'text' && totalRow.test(foldText(shown)))
}

function valueCells({ grid, header }: TableContext, row: number): Cell[] {
  return [...header.fields.values()].flatMap((column) => grid.at(row, column) ?? [])
}

function isGroup(context: TableContext, row: number, cells: readonly Cell[]): boolean {
  const [first] = cells
  return (
    first !== undefined && groupOrdinal.test(foldText(first.shown)) && valueCells(context, row).length === 0
  )
}

function reporterOf({ header }: TableContext): (unit: Unit) => boolean {
  return ({ kind }) => header.form.reportedBy.includes(kind)
}

type Identified = { readonly unit: Unit } | { readonly finding: Finding } | null

function identify(context: TableContext, row: number): Identified {
  const { grid, header, matcher, scope, soleUnit, file } = context
  const code = header.codeColumn === null ? null : grid.at(row, header.codeColumn)
  const name = header.nameColumn === null ? null : grid.seen(row, header.nameColumn)
  const byCode = code === null ? null : matcher.byCode(code.shown)
  if (byCode !== null) return { unit: byCode }
  const cell = name ?? code
  if (cell === null) return soleUnit === null ? null : { unit: soleUnit }
  const match = matcher.match(cell.shown, reporterOf(context), scope)
  if (match.state === 'found') return { unit: match.unit }
  const place = cellPlace(file, grid.sheet, cell)
  if (match.state === 'ambiguous') {
    const candidates = match.candidates.map((unit) => `${unit.name} (${unit.code})`)
    return { finding: findingAt(place, 'error', { code: 'row/ambiguous-unit', params: { candidates } }) }
  }
  const { candidates } = match
  return { finding: findingAt(place, 'error', { code: 'row/unknown-unit', params: { candidates } }) }
}

function readRow(context: TableContext, row: number, unit: Unit): { row: UnitRow; findings: Finding[] } {
  const { grid, header, file } = context
  const observations: Observation[] = []
  const findings: Finding[] = []
  for (const [field, column] of header.fields) {
    const cell = grid.seen(row, column)
    const told = { unit: unit.code, field: field.id }
    const read = cell === null ? ({ state: 'not_reported' } as const) : readValue(cell, field)
    const place = { ...positionPlace(file, grid.sheet, row, column, cell?.shown ?? null), ...told }
    if (read.state === 'faulty') findings.push(findingAt(place, 'error', read.remark))
    else if (read.state === 'not_reported') {
      if (!field.isMandatory) continue
      const remark = { code: 'row/not-reported', params: { label: field.label.vi } } as const
      findings.push(findingAt(place, 'warning', remark))
    } else {
      if (read.notice !== null) findings.push(findingAt(place, 'warning', read.notice))
      observations.push({
        field: field.id,
        value: read.value,
        sheet: grid.sheet.name,
        cell: cellAddress(row, column),
        shown: cell?.shown ?? '',
        excludedBy: null,
      })
    }
  }
  return { row: { row, unit, observations }, findings }
}

/** The rows of units below a header; groups, totals and the signature block are none. */
export function readRows(context: TableContext): RowsResult {
  const { grid, header, file } = context
  const rows: UnitRow[] = []
  const findings: Finding[] = []
  const firstCells = new Map<string, string>()
  let hasTotal = false
  for (let row = header.bodyRow; row <= grid.lastRow; row += 1) {
    const cells = grid.row(row)
    const [anchor] = cells
    if (anchor === undefined) {
      if (hasTotal) break
      continue
    }
    if (row > header.bodyRow && isEndOfTable(cells)) break
    if (isTotal(cells)) {
      hasTotal = true
      continue
    }
    if (isGroup(context, row, cells)) continue
    const identified = identify(context, row)
    if (identified === null) continue
    if ('finding' in identified) {
      findings.push(identified.finding)
      continue
    }
    const { unit } = identified
    const place = { ...cellPlace(file, grid.sheet, anchor), unit: unit.code }
    const firstCell = firstCells.get(unit.code)
    if (!reporterOf(context)(unit)) {
      const params = { form: header.form.title.vi }
      findings.push(findingAt(place, 'error', { code: 'row/not-a-reporter', params }))
    } else if (firstCell !== undefined) {
      findings.push(findingAt(place, 'error', { code: 'row/duplicate-unit', params: { firstCell } }))
    } else {
      firstCells.set(unit.code, cellAddress(row, anchor.column))
      const read = readRow(context, row, unit)
      rows.push(read.row)
      findings.push(...read.findings)
    }
  }
  return { rows, findings }
}
