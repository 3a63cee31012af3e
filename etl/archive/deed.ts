import { sha256 } from './blob-store.ts'

/** What a person did about received files: never edited, only undone by a later deed. */
interface Deed {
  readonly id: string
  readonly campaign: string
  /** ISO instant in UTC. */
  readonly at: string
  /** Who did it: an office or a function, as it is to stand in the record. */
  readonly by: string
  readonly reason: string
}

/** A file that counts no more. */
interface Withdrawal extends Deed {
  readonly kind: 'withdrawal'
  readonly submission: string
}

/** A spelling means a unit. */
interface SpellingDecision extends Deed {
  readonly kind: 'spelling'
  readonly written: string
  /** Code. */
  readonly unit: string
  /** For this file alone; null: for every file of the campaign. */
  readonly submission: string | null
}

/** What a column holds: a field of the form, the unit's name or code, or nothing the form asks for. */
interface ColumnDecision extends Deed {
  readonly kind: 'column'
  readonly form: string
  readonly heading: string
  /** A field's id, `unit`, `code` or `none`. */
  readonly meaning: string
  /** The unit whose layouts are read so; null: everybody's. */
  readonly sender: string | null
}

/** A value that a rule or check found doubtful is right. */
interface Confirmation extends Deed {
  readonly kind: 'confirmation'
  readonly submission: string
  readonly sheet: string
  /** A1 address. */
  readonly cell: string
}

/** An earlier deed counts no more. */
interface Undoing extends Deed {
  readonly kind: 'undoing'
  readonly deed: string
}

export type Decision = SpellingDecision | ColumnDecision | Confirmation
export type LedgerDeed = Withdrawal | Decision | Undoing

type Undescribed<T> = T extends LedgerDeed ? Omit<T, 'id'> : never

/** The id depends on what was done alone: the same deed written down twice is one. */
export function deed(described: Undescribed<LedgerDeed>): LedgerDeed {
  const told = Object.entries(described).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { id: sha256(JSON.stringify(told)).slice(0, 12), ...described }
}

/** The deeds that count at an instant: done by then, and not undone by one that counts. */
export function inForce(deeds: readonly LedgerDeed[], at: string): LedgerDeed[] {
  const done = deeds.filter((each) => each.at <= at)
  const undoings = done.filter((each) => each.kind === 'undoing')
  const counts = (each: LedgerDeed): boolean =>
    !undoings.some((undoing) => undoing.deed === each.id && undoing.at >= each.at && counts(undoing))
  return done.filter(counts)
}
