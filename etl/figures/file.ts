import { text, textOrNull, type Row } from './columns.ts'
import type { Parameters } from './query-text.ts'

/** What a received file is good for: all of it, some of it, nothing, or it was withdrawn. */
export const fileStates = ['usable', 'partly', 'unusable', 'withdrawn'] as const
export type FileState = (typeof fileStates)[number]

/** What a file was read as, by form and period. */
export interface FileReport {
  readonly form: string
  readonly period: string
  /** How many units it tells of. */
  readonly units: number
  /** The only one; null where there are several. */
  readonly unit: string | null
}

/** A received file as a list shows it. */
export interface FileRow {
  readonly submission: string
  readonly file: string
  readonly sha256: string
  /** The unit that sent it; null where neither claim nor letterhead tells. */
  readonly sender: string | null
  /** ISO in UTC. */
  readonly receivedAt: string
  readonly state: FileState
  readonly errors: number
  readonly warnings: number
  readonly reports: readonly FileReport[]
}

/** Which files to list; absent filters mean "any". */
export interface FileFilter {
  readonly campaign: string
  readonly submission?: string
  readonly state?: FileState
  /** Code: of the unit or of those below it. */
  readonly unit?: string
  readonly form?: string
  /** In the names of file and sender, without accents and in lower case. */
  readonly find?: string
  readonly limit: number
  readonly offset: number
}

export interface FilePage {
  readonly files: readonly FileRow[]
  /** All that fit, on whatever page; 0 also where the page lies behind the last. */
  readonly found: number
}

export function fileParameters(filter: FileFilter): Parameters {
  return {
    campaign: filter.campaign,
    submission: filter.submission ?? null,
    state: filter.state ?? null,
    unit: filter.unit ?? null,
    form: filter.form ?? null,
    find: filter.find ?? '',
    limit: String(filter.limit),
    offset: String(filter.offset),
  }
}

export function stateNamed(name: string | null): FileState | null {
  return fileStates.find((state) => state === name) ?? null
}

function fileReport(row: Row): FileReport {
  const { form, period, unit } = {
    form: text(row, 'form'),
    period: text(row, 'period'),
    unit: textOrNull(row, 'unit'),
  }
  return { form, period, unit, units: Number(row['units']) }
}

function reportsOf(row: Row): FileReport[] {
  const reports = row['reports']
  return Array.isArray(reports) ? reports.map((report) => fileReport(report as Row)) : []
}

export function fileRow(row: Row): FileRow {
  return {
    submission: text(row, 'submission'),
    file: text(row, 'file'),
    sha256: text(row, 'sha256'),
    sender: textOrNull(row, 'sender'),
    receivedAt: text(row, 'received_at'),
    state: stateNamed(text(row, 'state')) ?? 'unusable',
    errors: Number(row['errors']),
    warnings: Number(row['warnings']),
    reports: reportsOf(row),
  }
}
