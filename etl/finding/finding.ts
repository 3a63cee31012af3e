import type { FindingParameters } from './message.ts'

export type Severity = 'error' | 'warning' | 'info'
export type FindingCode = keyof FindingParameters

/** Where a finding points; null where it speaks of a wider thing than that. */
export interface FindingPlace {
  /** The file's name as sent. */
  readonly file: string | null
  readonly sheet: string | null
  /** A1 address in the file as sent, CSV included. */
  readonly cell: string | null
  /** One-based, as spreadsheets count. */
  readonly row: number | null
  /** The column's letter. */
  readonly column: string | null
  /** The content as the sender sees it. */
  readonly value: string | null
  readonly unit: string | null
  readonly field: string | null
}

/** One defect or doubt in a received file or a definition: code and parameters, worded only when shown. */
export type Finding = {
  [Code in FindingCode]: {
    readonly code: Code
    readonly severity: Severity
    readonly place: FindingPlace
    readonly params: FindingParameters[Code]
  }
}[FindingCode]

export const nowhere: FindingPlace = {
  file: null,
  sheet: null,
  cell: null,
  row: null,
  column: null,
  value: null,
  unit: null,
  field: null,
}
