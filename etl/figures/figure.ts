/** The rows that the command line prints and the pages show. */

export type Verdict =
  'met' | 'exceeded' | 'not_met' | 'undecided' | 'unreachable' | 'not_due' | 'not_reported' | 'not_applicable'

/** A ratio of one node. Shares are 0..1, or null where nothing can be said; `target` is in percent. */
export interface IndicatorRow {
  readonly indicator: string
  readonly node: string
  readonly tier: string | null
  readonly phase: string | null
  readonly period: string | null
  readonly asOf: string
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
  /** Units to which the indicator applies at that moment. */
  readonly applicable: number
  /** Those of them whose report can be used. */
  readonly reporting: number
  /** Those of them whose value is of an earlier period than the last one that has ended. */
  readonly carried: number
  readonly ofReporting: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly target: number | null
  readonly operator: string | null
  /** The plan does not state this target; it was set by us. */
  readonly inferredTarget: boolean
  /** Parts of units that were split are in it, by their shares. */
  readonly estimated: boolean
  readonly verdict: Verdict
}

export interface ReportingRow {
  readonly form: string
  readonly node: string
  readonly tier: string | null
  readonly period: string | null
  readonly expected: number
  readonly received: number
  readonly onTime: number
  readonly late: number
  readonly missing: number
  readonly notDue: number
  /** On time, and sent once more after the day it was due. */
  readonly correctedAfterDue: number
}

/** One cell behind a figure. */
export interface TraceCell {
  readonly field: string
  readonly period: string
  readonly value: string
  readonly file: string
  readonly sha256: string
  readonly sheet: string
  readonly cell: string
  readonly receivedAt: string
}

export interface TraceUnit {
  readonly unit: string
  /** `counted`, or why the unit does not enter the sums: `excluded`, `not_reported`, `not_due`. */
  readonly state: string
  /** The part of it that belongs to the node: below 1 for a unit that was split. */
  readonly share: number
  /** As reported, so the sums take `share` of it; null where nothing was, or the unit is not due. */
  readonly numerator: number | null
  /** As reported, like the numerator; null where the unit does not enter the denominator. */
  readonly denominator: number | null
  /** What of them enters the sums of the node. */
  readonly partNumerator: number | null
  readonly partDenominator: number | null
  readonly cells: readonly TraceCell[]
}

export interface Trace {
  readonly row: IndicatorRow
  readonly units: readonly TraceUnit[]
}

export interface TracedUnits {
  readonly row: IndicatorRow
  readonly units: readonly Omit<TraceUnit, 'cells'>[]
}

/** A report that stood for a time. Instants are ISO in UTC. */
export interface VersionRow {
  readonly unit: string
  readonly form: string
  readonly period: string
  /** From 1, in order of time. */
  readonly version: number
  readonly submission: string
  readonly file: string
  readonly sha256: string
  readonly receivedAt: string
  readonly knownFrom: string
  /** Null while it stands. */
  readonly knownUntil: string | null
}

/** A report that a unit owes, and what became of it. Days are ISO. */
export interface UnitReport {
  readonly form: string
  readonly period: string
  readonly state: 'on_time' | 'late' | 'missing' | 'not_due'
  /** On time, and sent once more after the day it was due. */
  readonly isCorrectedAfterDue: boolean
  /** Null: no day is set. */
  readonly dueOn: string | null
  /** The day its first usable file arrived; null: none has. */
  readonly firstOn: string | null
}

/** Units that are alike in one indicator, as one unit of their tier is compared with them. */
export interface PeerGroup {
  readonly indicator: string
  readonly verdict: Verdict
  /** It is the unit that is compared. */
  readonly isOwn: boolean
  /** Its report can be used. */
  readonly isTold: boolean
  /** Its numerator is above 0. */
  readonly hasAny: boolean
  /** It has a rate, with a denominator too small for comparison. */
  readonly isSmall: boolean
  /** From 0 up; null: no rate, or too small. */
  readonly rateClass: number | null
  /** -1, 0, 1: its rate is lower than, equal to, higher than that of the unit; null: one of the two has none. */
  readonly side: number | null
  readonly units: number
}
