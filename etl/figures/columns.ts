import type { Json } from '@duckdb/node-api'
import type { IndicatorRow, ReportingRow, TraceCell, TracedUnits, Verdict, VersionRow } from './figure.ts'

/** Rows of the query files, column by column, as the rows that leave the product. */
export type Row = Readonly<Record<string, Json>>

export function textOrNull(row: Row, column: string): string | null {
  const value = row[column]
  if (value === null || value === undefined) return null
  if (typeof value === 'object') throw new Error(`column ${column} holds no text`)
  return String(value)
}

export function text(row: Row, column: string): string {
  const value = textOrNull(row, column)
  if (value === null) throw new Error(`column ${column} is empty`)
  return value
}

export function numberOrNull(row: Row, column: string): number | null {
  const value = row[column]
  return value === null || value === undefined ? null : Number(value)
}

/** A list as an array of what it holds. */
export function listOf(row: Row, column: string): readonly Json[] {
  const value = row[column]
  if (!Array.isArray(value)) throw new Error(`column ${column} holds no list`)
  return value
}

function count(row: Row, column: string): number {
  return Number(row[column])
}

/** `phase` and `period`: the window that the row speaks of; one of them at most. */
export function indicatorRow(
  row: Row,
  window: { readonly asOf: string; readonly phase: string | null; readonly period: string | null },
): IndicatorRow {
  return {
    indicator: text(row, 'indicator'),
    node: text(row, 'node'),
    tier: textOrNull(row, 'tier'),
    phase: window.phase,
    period: window.period,
    asOf: window.asOf,
    numerator: numberOrNull(row, 'numerator'),
    denominator: numberOrNull(row, 'denominator'),
    value: numberOrNull(row, 'value'),
    applicable: count(row, 'applicable'),
    reporting: count(row, 'reporting'),
    carried: count(row, 'carried'),
    ofReporting: numberOrNull(row, 'of_reporting'),
    lower: numberOrNull(row, 'lower'),
    upper: numberOrNull(row, 'upper'),
    target: numberOrNull(row, 'target'),
    operator: textOrNull(row, 'operator'),
    inferredTarget: row['is_inferred'] === true,
    estimated: row['is_estimated'] === true,
    verdict: text(row, 'verdict') as Verdict,
  }
}

export function reportingRow(row: Row): ReportingRow {
  return {
    form: text(row, 'form'),
    node: text(row, 'node'),
    tier: textOrNull(row, 'tier'),
    period: textOrNull(row, 'period'),
    expected: count(row, 'expected'),
    received: count(row, 'received'),
    onTime: count(row, 'on_time'),
    late: count(row, 'late'),
    missing: count(row, 'missing'),
    notDue: count(row, 'not_due'),
    correctedAfterDue: count(row, 'corrected_after_due'),
  }
}

export function traceUnit(row: Row): TracedUnits['units'][number] {
  return {
    unit: text(row, 'unit'),
    state: text(row, 'state'),
    share: numberOrNull(row, 'share') ?? 1,
    numerator: numberOrNull(row, 'numerator'),
    denominator: numberOrNull(row, 'denominator'),
    partNumerator: numberOrNull(row, 'part_numerator'),
    partDenominator: numberOrNull(row, 'part_denominator'),
  }
}

export function traceCell(row: Row): TraceCell {
  return {
    field: text(row, 'field'),
    period: text(row, 'period'),
    value: text(row, 'value'),
    file: text(row, 'file'),
    sha256: text(row, 'sha256'),
    sheet: text(row, 'sheet'),
    cell: text(row, 'cell'),
    receivedAt: text(row, 'received_at'),
  }
}

export function versionRow(row: Row): VersionRow {
  return {
    unit: text(row, 'unit'),
    form: text(row, 'form'),
    period: text(row, 'period'),
    version: Number(row['version']),
    submission: text(row, 'submission'),
    file: text(row, 'file'),
    sha256: text(row, 'sha256'),
    receivedAt: text(row, 'received_at'),
    knownFrom: text(row, 'known_from'),
    knownUntil: textOrNull(row, 'known_until'),
  }
}
