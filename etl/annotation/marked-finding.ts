import type { Severity } from '../finding/finding.ts'

/** A finding in words, at its place in the file as sent. */
export interface MarkedFinding {
  readonly severity: Severity
  readonly sheet: string | null
  /** A1 address; null where the finding speaks of more than a cell. */
  readonly cell: string | null
  readonly value: string | null
  readonly message: string
  readonly hint: string
}
