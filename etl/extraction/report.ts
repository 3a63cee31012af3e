import type { Finding } from '../finding/finding.ts'

/** A value as a form's field declares it. Integers and decimals are exact text ("1245", "98.5"). */
export type ObservedValue =
  | { readonly type: 'integer' | 'decimal' | 'percent' | 'money'; readonly value: string }
  | { readonly type: 'date'; readonly value: string }
  | { readonly type: 'yes_no'; readonly value: boolean }
  | { readonly type: 'text'; readonly value: string }

/** One value with the cell it came from. */
export interface Observation {
  readonly field: string
  /** From 1, the line of the unit's list that it counts or describes; null where the unit's form has one line for all. */
  readonly item: number | null
  readonly value: ObservedValue
  readonly sheet: string
  /** A1 address in the file as sent. */
  readonly cell: string
  /** As the sender sees it. */
  readonly shown: string
  /** Set where a rule found the value impossible: it stays out of every roll-up. */
  readonly excludedBy: string | null
}

/** What a file says of one unit, form and period. */
export interface Report {
  readonly unit: string
  readonly form: string
  readonly period: string
  readonly observations: readonly Observation[]
  /** What each line of its list says, where it is one; names of persons are left out. `item`: which line. */
  readonly itemValues: readonly Observation[]
  /** At least one mandatory cell was usable. */
  readonly isUsable: boolean
}

/** What the sender or the person at the desk says of a file, beyond its bytes. */
export interface Claim {
  readonly fileName: string
  readonly unit: string | null
  readonly form: string | null
  readonly period: string | null
}

export interface Extraction {
  readonly reports: readonly Report[]
  readonly findings: readonly Finding[]
}
