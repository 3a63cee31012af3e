import { spellingKey } from '../extraction/decided.ts'
import type { Finding, FindingCode } from '../finding/finding.ts'

/** What a file asks a person: which unit a spelling means, which column holds a field. */
export const spellingCodes = [
  'row/unknown-unit',
  'row/ambiguous-unit',
] as const satisfies readonly FindingCode[]
export const columnCodes = [
  'sheet/missing-column',
  'column/ambiguous',
] as const satisfies readonly FindingCode[]

interface Asked {
  readonly submission: string
  readonly sender: string | null
  readonly finding: Finding
}

/**
 * The question that a finding asks, the same for all that one answer settles; null: it asks none. Two files may mean
 * two units of one name; a spelling that nobody has is one question for all of them, a column one for its sender.
 */
export function questionOf({ submission, sender, finding }: Asked): string | null {
  const { code, place } = finding
  const spelling = spellingKey(place.value ?? '')
  switch (code) {
    case 'row/unknown-unit':
      return JSON.stringify([code, '', spelling])
    case 'row/ambiguous-unit':
      return JSON.stringify([code, submission, spelling])
    case 'sheet/missing-column':
      return JSON.stringify([code, sender ?? submission, place.field])
    case 'column/ambiguous':
      return JSON.stringify([code, sender ?? submission, spellingKey(finding.params.label)])
    default:
      return null
  }
}
