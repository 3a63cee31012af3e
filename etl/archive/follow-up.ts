import { sha256 } from './blob-store.ts'

/** `assign` to an office, `ask` the unit, record its `answer`, `close` with a reason. */
export const followUpActions = ['assign', 'ask', 'answer', 'close'] as const
export type FollowUpAction = (typeof followUpActions)[number]

/** What was done about a unit that is listed: never edited, only followed by more. */
export interface FollowUp {
  readonly id: string
  readonly campaign: string
  /** Code. */
  readonly unit: string
  readonly action: FollowUpAction
  /** The office that takes it on; null: not told. */
  readonly office: string | null
  /** The day by which an answer is asked for; null: none is set. */
  readonly dueOn: string | null
  /** ISO instant in UTC. */
  readonly at: string
  /** An office or a function, as it is to stand in the record. */
  readonly by: string
  /** What was asked or answered, with its evidence, or why it is closed. */
  readonly reason: string
}

/** The id depends on what was done alone: the same step written down twice is one. */
export function followUpOf(described: Omit<FollowUp, 'id'>): FollowUp {
  const told = Object.entries(described).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { id: sha256(JSON.stringify(['follow-up', told])).slice(0, 12), ...described }
}

/** What was done about each unit by an instant, in order of time. */
export function followedUp(steps: readonly FollowUp[], at: string): ReadonlyMap<string, readonly FollowUp[]> {
  const done = steps.filter((step) => step.at <= at).toSorted((a, b) => (a.at < b.at ? -1 : 1))
  return Map.groupBy(done, ({ unit }) => unit)
}
