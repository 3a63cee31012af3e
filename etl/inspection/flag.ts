import type { Operator } from '../campaign/campaign.ts'
import type { FlagCode } from '../campaign/inspection-schema.ts'
import type { FiledPlace } from '../figures/evidence-row.ts'

/** A reason to ask a unit: what was seen, by which rule, with the figures it rests on. Never proof. */

interface Ratio {
  readonly numerator: number
  readonly denominator: number
}

/** The figures behind each flag, by its code. Shares are 0..1, targets in percent, days ISO. */
export interface FlagNumbers {
  /** The day it was due has passed and no report came. */
  'report/overdue': { readonly dueOn: string; readonly days: number }
  'report/late': { readonly dueOn: string; readonly firstOn: string; readonly days: number }
  /** So many periods of a form in a row, up to the last one due, without a report. */
  'report/missed-in-row': { readonly periods: number; readonly first: string; readonly last: string }
  /** Every cell with a number is as in the period before. */
  'report/same-as-period': { readonly cells: number; readonly before: string }
  /** Every cell with a number is as another unit's of that period. */
  'report/same-as-unit': { readonly cells: number; readonly other: string }
  /** A window has closed below its target. */
  'indicator/below-target': Ratio & { readonly target: number; readonly operator: Operator }
  /** What is done piles up, and is less than the part of the target that goes with the time gone by. */
  'indicator/behind-schedule': Ratio & { readonly target: number; readonly elapsed: number }
  /** Lower than chance explains beside units of its kind; `limit`: the lower limit for its size. */
  'indicator/below-peers': Ratio & { readonly rate: number; readonly limit: number; readonly units: number }
  /** Lower from one period to the next, so many times in a row. */
  'indicator/falling': { readonly periods: number; readonly from: number; readonly to: number }
  /** The same counts so many periods in a row, below the target. */
  'indicator/unchanged': Ratio & { readonly periods: number }
  /** Far from the unit's other periods. */
  'value/outlier': {
    readonly value: number
    readonly median: number
    readonly z: number
    readonly periods: number
  }
  'value/tenfold': { readonly value: number; readonly before: number }
  /** The last digits of a unit's numbers are uneven. */
  'value/last-digits': { readonly spread: number; readonly values: number }
  /** Every rate is 100 %, and not a single work is reported. */
  'unit/all-full': { readonly indicators: number }
  /** A finding of the file that stands: its own code and sentence. */
  'value/finding': { readonly finding: string }
}

/** What a flag is about; null: not told of it. */
export interface FlagSubject {
  readonly form: string | null
  readonly indicator: string | null
  readonly phase: string | null
  readonly period: string | null
  readonly field: string | null
}

export type Flag = {
  readonly [Code in FlagCode]: {
    readonly unit: string
    readonly code: Code
    readonly subject: FlagSubject
    readonly numbers: FlagNumbers[Code]
    /** Null: it rests on more than one cell, or on none. */
    readonly place: FiledPlace | null
  }
}[FlagCode]

export function about(subject: Partial<FlagSubject>): FlagSubject {
  return { form: null, indicator: null, phase: null, period: null, field: null, ...subject }
}
