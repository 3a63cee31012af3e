import type { IndicatorRow } from './figure.ts'
import type { FiledFinding } from './filed-finding.ts'

/** A cell of a received file; null: wider than that. */
export interface FiledPlace {
  readonly submission: string
  readonly file: string
  readonly sheet: string | null
  readonly cell: string | null
}

/** A number that a unit told, by what it answers; null: it answers no such thing. */
export interface PlacedNumber {
  readonly unit: string
  readonly form: string | null
  readonly period: string | null
  readonly field: string | null
}

/** A number by one text. */
export function placeKey({ unit, form, period, field }: PlacedNumber): string {
  return JSON.stringify([unit, form, period, field])
}

/** A report that a unit owes. */
export interface OwedReport {
  readonly unit: string
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

/** A number as a report that stands tells it; of a list, its lines added up. */
export interface ToldNumber {
  readonly unit: string
  readonly form: string
  readonly period: string
  readonly field: string
  readonly number: number
}

/** One ratio of a unit over the last periods that it told one for, the earliest first. */
export interface Course {
  readonly indicator: string
  readonly unit: string
  readonly steps: readonly CourseStep[]
}

export interface CourseStep {
  readonly period: string
  readonly numerator: number
  /** Above 0. */
  readonly denominator: number
  /** The target of the period is not met. */
  readonly isOpen: boolean
  /** The value is of an earlier period. */
  readonly isCarried: boolean
}

/** Everything that the inspection of units rests on. */
export interface Evidence {
  readonly reports: readonly OwedReport[]
  /** Each unit by itself, for the windows that have closed by the day, and for the running one. */
  readonly closed: readonly IndicatorRow[]
  readonly running: readonly IndicatorRow[]
  readonly courses: readonly Course[]
  readonly numbers: readonly ToldNumber[]
  readonly findings: readonly FiledFinding[]
}
