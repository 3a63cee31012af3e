import type { Finding, FindingPlace } from '../finding/finding.ts'
import { foldText } from '../spelling/fold.ts'

/** What people decided about a file where reading alone could not tell. */
export interface Decided {
  /** Spellings that mean a unit, by its code. */
  readonly spellings: readonly { readonly written: string; readonly unit: string }[]
  /** Headings of a form and what stands below them: a field's id, `unit`, `code` or `none`. */
  readonly columns: readonly { readonly form: string; readonly heading: string; readonly meaning: string }[]
  /** Values that are right though a rule or check doubts them. */
  readonly confirmed: readonly Confirmed[]
}

interface Confirmed {
  readonly sheet: string
  readonly cell: string
  readonly by: string
  readonly reason: string
}

export const undecided: Decided = { spellings: [], columns: [], confirmed: [] }

/** A spelling as decisions compare it. */
export function spellingKey(written: string): string {
  return foldText(written)
}

/** The unit that a decision gives to a spelling; null where none was made. */
export function decidedUnit({ spellings }: Decided, written: string): string | null {
  const key = spellingKey(written)
  return spellings.find((each) => spellingKey(each.written) === key)?.unit ?? null
}

function confirmedAt({ confirmed }: Decided, { sheet, cell }: FindingPlace): Confirmed | null {
  return confirmed.find((each) => each.sheet === sheet && each.cell === cell) ?? null
}

/** The finding itself, or that its value was confirmed. */
export function settledFinding(decided: Decided, finding: Finding): Finding {
  const confirmed = finding.severity === 'info' ? null : confirmedAt(decided, finding.place)
  if (confirmed === null) return finding
  const { by, reason } = confirmed
  const { code, params, place } = finding
  return {
    code: 'cell/confirmed',
    severity: 'info',
    place,
    params: { by, reason, doubt: { code, params } },
  }
}
