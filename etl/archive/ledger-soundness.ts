import { DatabaseSync } from 'node:sqlite'
import { deed, type LedgerDeed } from './deed.ts'
import { followUpOf, type FollowUp } from './follow-up.ts'
import { freezeOf, type Freeze } from './freeze.ts'
import { submissionId, type Submission } from './submission.ts'

/** Everything that a ledger holds. */
export interface LedgerContent {
  readonly submissions: readonly Submission[]
  readonly deeds: readonly LedgerDeed[]
  readonly freezes: readonly Freeze[]
  readonly followUps: readonly FollowUp[]
}

/** How a ledger's file was found. */
export type LedgerState =
  /** SQLite cannot read it. */
  | { readonly kind: 'unreadable'; readonly problem: string }
  /** SQLite reads it, but not as the ledger that was written. */
  | { readonly kind: 'unsound'; readonly problems: readonly string[] }
  | {
      readonly kind: 'sound'
      readonly content: LedgerContent
      /** Ids of events that do not say what their id was made from. */
      readonly altered: readonly string[]
    }

interface EventRow {
  readonly id: string
  readonly kind: string
  readonly body: string
}

const keptBy = ['event', 'event_is_kept', 'event_is_final'] as const

function integrityProblems(database: DatabaseSync): string[] {
  const rows = database.prepare('pragma integrity_check').all()
  return rows.map(({ integrity_check: told }) => String(told)).filter((told) => told !== 'ok')
}

/** The table of events and what keeps it append-only. */
function missingParts(database: DatabaseSync): string[] {
  const present = new Set(
    database
      .prepare('select name from sqlite_schema')
      .all()
      .map(({ name }) => name),
  )
  return keptBy.filter((name) => !present.has(name)).map((name) => `no ${name}`)
}

/** The id that an event of this content has; null where there can be none. */
function idOf(kind: string, told: unknown): string | null {
  const { id: _, ...described } = told as { id: string }
  switch (kind) {
    case 'submission':
      return submissionId(described as Submission)
    case 'deed':
      return deed(described as LedgerDeed).id
    case 'freeze':
      return freezeOf(described as Freeze).id
    case 'follow-up':
      return followUpOf(described as FollowUp).id
    default:
      return null
  }
}

/** What an event says; null where its id was not made from that. */
function bodyOf({ id, kind, body }: EventRow): unknown {
  try {
    const told = JSON.parse(body) as { readonly id?: unknown }
    return told.id === id && idOf(kind, told) === id ? told : null
  } catch {
    return null
  }
}

function soundState(database: DatabaseSync): LedgerState {
  const rows = database.prepare('select id, kind, body from event order by id').all()
  const events = rows.map(({ id, kind, body }) => ({
    ...{ id: String(id), kind: String(kind), body: String(body) },
  }))
  const read = events.map((event) => ({ ...event, told: bodyOf(event) }))
  const ofKind = (asked: string): unknown[] =>
    read.filter(({ kind, told }) => kind === asked && told !== null).map(({ told }) => told)
  const content = {
    submissions: ofKind('submission') as Submission[],
    deeds: ofKind('deed') as LedgerDeed[],
    freezes: ofKind('freeze') as Freeze[],
    followUps: ofKind('follow-up') as FollowUp[],
  }
  return { kind: 'sound', content, altered: read.filter(({ told }) => told === null).map(({ id }) => id) }
}

function stateOf(database: DatabaseSync): LedgerState {
  const problems = integrityProblems(database)
  const all = problems.length > 0 ? problems : missingParts(database)
  return all.length > 0 ? { kind: 'unsound', problems: all } : soundState(database)
}

/** Reads a copy of a ledger that nobody writes to; whatever it holds, it is told and not thrown. */
export function examineLedger(path: string): LedgerState {
  try {
    const database = new DatabaseSync(path)
    try {
      return stateOf(database)
    } finally {
      database.close()
    }
  } catch (cause) {
    return { kind: 'unreadable', problem: cause instanceof Error ? cause.message : String(cause) }
  }
}
