import type { ReportVersion } from '../archive/standing.ts'
import { scaled } from '../statistics/exact.ts'
import type { Observation } from '../extraction/report.ts'
import type { Finding } from '../finding/finding.ts'

/** A finding that a file has only beside other files. */
export interface HistoryFinding {
  readonly submission: string
  readonly finding: Finding
}

/** A number that a report tells, in ten-thousandths, and the cell of it or of a list's first item; null where it tells none. */
export function toldNumber(
  { report }: ReportVersion,
  field: string,
): { readonly observation: Observation; readonly number: bigint } | null {
  const observations = report.observations.filter((each) => each.field === field)
  const [observation] = observations
  const numbers = observations.flatMap(({ value }) =>
    value.type === 'integer' || value.type === 'decimal' || value.type === 'money' ? scaled(value.value) : [],
  )
  if (observation === undefined || numbers.length < observations.length) return null
  return { observation, number: numbers.reduce((total, next) => total + next, 0n) }
}
