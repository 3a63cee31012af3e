import type { FlagCode, InspectionThresholds } from '../../campaign/inspection-schema.ts'
import type { Flag, FlagNumbers } from '../flag.ts'

/** The names of what a flag is about, in the reader's language. */
export interface FlagNames {
  /** A form's number and title. */
  readonly form: string
  readonly indicator: string
  readonly field: string
  readonly period: string
  /** The name of a period of the flag's form. */
  readonly periodNamed: (id: string) => string
  readonly unitNamed: (code: string) => string
  /** The sentence of a finding's code. */
  readonly findingNamed: (code: string) => string
}

/** One sentence per code with its figures, and the rule by which it is raised. */
export interface FlagWordings {
  readonly flags: {
    readonly [Code in FlagCode]: (numbers: FlagNumbers[Code], names: FlagNames) => string
  }
  readonly rules: Readonly<Record<FlagCode, (thresholds: InspectionThresholds) => string>>
  readonly findings: Readonly<Record<string, string>>
  /** "chưa đủ lịch sử" */
  readonly shortHistory: (field: string, periods: number, least: number) => string
}

export function sentence(wordings: FlagWordings, flag: Flag, names: FlagNames): string {
  const word = wordings.flags[flag.code] as (numbers: unknown, names: FlagNames) => string
  return word(flag.numbers, names)
}
