import { sha256 } from './blob-store.ts'

export const reviewKinds = ['midterm', 'final', 'annual'] as const
export type ReviewKind = (typeof reviewKinds)[number]

/** As part of a file's name, in Latin letters. */
export const reviewNames: Readonly<Record<ReviewKind, string>> = {
  midterm: 'so-ket',
  final: 'tong-ket',
  annual: 'bao-cao-nam',
}

/** Figures that were settled for a review (chốt số liệu): both clocks, so that they come out the same years later. */
export interface Freeze {
  readonly id: string
  readonly campaign: string
  readonly name: string
  readonly review: ReviewKind
  /** The day the figures speak for. */
  readonly asOf: string
  /** ISO instant in UTC: only what had arrived and been decided by then. */
  readonly knownAt: string
  /** The snapshot that they were first read from. */
  readonly snapshot: string
  /** ISO instant in UTC. */
  readonly at: string
  /** An office or a function, as it is to stand in the record. */
  readonly by: string
  readonly reason: string
}

/** The id depends on what was settled alone: the same freeze written down twice is one. */
export function freezeOf(described: Omit<Freeze, 'id'>): Freeze {
  const told = Object.entries(described).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { id: sha256(JSON.stringify(['freeze', told])).slice(0, 12), ...described }
}
