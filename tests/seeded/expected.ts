import type { DrawnSheet } from './drawn-sheet.ts'
import { ruleRemarks } from './rule-oracle.ts'
import type { Line } from './report-lines.ts'
import { address, columnOf, fieldColumn, type DrawnTable } from './table-drawing.ts'

/** What must be told and read of a table: `code Sheet!Cell` and `unit field Sheet!Cell value`. */
export interface Expected {
  readonly findings: readonly string[]
  readonly values: readonly string[]
}

function ofTakenLine(sheet: string, table: DrawnTable, line: Line, row: number, nameCell: string): Expected {
  const findings: string[] = []
  const values: string[] = []
  const at = (field: string): string => `${sheet}!${address(row, fieldColumn(table, field) ?? -1)}`
  const { report } = table
  const seen = {
    ...line,
    cells: new Map([...line.cells].filter(([{ id }]) => fieldColumn(table, id) !== null)),
  }
  for (const [field, { truth, codes }] of seen.cells) {
    findings.push(...codes.map((code) => `${code} ${at(field.id)}`))
    if (truth.state === 'value')
      values.push(`${line.unit.code} ${field.id} ${at(field.id)} ${String(truth.value)}`)
    if (truth.state === 'blank' && field.isMandatory) findings.push(`row/not-reported ${at(field.id)}`)
  }
  findings.push(...ruleRemarks(report, seen).map(({ code, field }) => `${code} ${at(field)}`))
  const isUsable = [...seen.cells].some(([field, { truth }]) => field.isMandatory && truth.state === 'value')
  const isTold = [...seen.cells].some(([field, { truth }]) => field.isMandatory && truth.state === 'faulty')
  if (!isUsable && !isTold) findings.push(`row/empty-report ${nameCell}`)
  return { findings, values }
}

/** A hidden column is told at its heading, in every table that it goes through. */
function hiddenColumns(sheet: DrawnSheet, table: DrawnTable): string[] {
  const rows = [...table.rowOf.values()]
  return table.columns.flatMap(({ kind }, index) => {
    const column = table.left + index
    const isFilled = rows.some((row) => sheet.isFilled(row, column))
    if (kind !== 'field' || !sheet.hiddenColumns.has(column) || !isFilled) return []
    return [`column/hidden ${sheet.name}!${address(table.headingRow, column)}`]
  })
}

/** A column that no form asks for is told at its heading. */
function unknownColumns(sheet: DrawnSheet, { columns, left, headerTop }: DrawnTable): string[] {
  return columns.flatMap(({ kind }, index) =>
    kind === 'extra' ? [`column/not-recognised ${sheet.name}!${address(headerTop, left + index)}`] : [],
  )
}

/** The cell that names a line, or its first. */
function namingColumn(sheet: DrawnSheet, table: DrawnTable, row: number): number {
  const named = columnOf(table, ({ kind }) => kind === 'name')
  if (named !== null) return named
  const columns = table.columns.map((_, index) => table.left + index)
  return columns.find((column) => sheet.isFilled(row, column)) ?? 0
}

/** Independent of how the product finds it: from what was meant and what was spoiled. */
export function expectedOf(sheet: DrawnSheet, table: DrawnTable): Expected {
  const findings = [...hiddenColumns(sheet, table), ...unknownColumns(sheet, table)]
  const values: string[] = []
  for (const [line, row] of table.rowOf) {
    const nameColumn = namingColumn(sheet, table, row)
    const nameCell = `${sheet.name}!${address(row, nameColumn)}`
    const codeCell = `${sheet.name}!${address(row, columnOf(table, ({ kind }) => kind === 'code') ?? nameColumn)}`
    findings.push(...line.remarks.map(({ code, at }) => `${code} ${at === 'name' ? nameCell : codeCell}`))
    if (line.isHidden) findings.push(`row/hidden ${nameCell}`)
    if (!line.isTaken) continue
    const taken = ofTakenLine(sheet.name, table, line, row, nameCell)
    findings.push(...taken.findings)
    values.push(...taken.values)
  }
  return { findings, values }
}
