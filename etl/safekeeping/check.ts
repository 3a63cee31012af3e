type Nothing = Readonly<Record<string, never>>

/** What a check found: code → what its sentence needs. */
export interface DetailParameters {
  'ledger-sound': { readonly events: number }
  'ledger-missing': { readonly path: string }
  'ledger-unreadable': { readonly problem: string }
  'ledger-unsound': { readonly problems: readonly string[] }
  'events-match': { readonly events: number }
  'events-altered': { readonly ids: readonly string[] }
  /** `others`: files among the blobs that are none. */
  'blobs-match': { readonly blobs: number; readonly others: readonly string[] }
  /** Each with the received files whose bytes it should be. */
  'blobs-damaged': { readonly blobs: readonly string[] }
  /** `spare`: blobs that no submission refers to. */
  'blobs-complete': { readonly submissions: number; readonly spare: number }
  'blobs-missing': { readonly blobs: readonly string[] }
  'definitions-sound': { readonly campaigns: number }
  /** `absent`: campaigns that the ledger speaks of and that no folder defines. */
  'definitions-faulty': { readonly faulty: readonly string[]; readonly absent: readonly string[] }
  'snapshot-current': { readonly snapshot: string }
  'snapshot-none': Nothing
  'snapshot-gone': { readonly snapshot: string }
  'snapshot-stale': { readonly snapshot: string }
  'pointer-unreadable': { readonly problem: string }
  'content-holds': { readonly hash: string }
  'content-differs': { readonly expected: string; readonly found: string }
  'snapshot-unreadable': { readonly snapshot: string; readonly problem: string }
  'assertions-hold': { readonly assertions: number }
  'assertions-broken': { readonly names: readonly string[] }
  recomputed: { readonly hash: string; readonly tables: number }
  /** `tables`: those that differ; null: they could not be compared. */
  'recomputed-differently': {
    readonly expected: string
    readonly found: string
    readonly tables: readonly string[] | null
  }
  'not-recomputed': { readonly problem: string }
  'extractions-agree': { readonly kept: number; readonly submissions: number }
  'extractions-differ': { readonly paths: readonly string[] }
  /** `compared`: freezes whose own snapshot is still there, and gives the same figures. */
  'freezes-answer': { readonly freezes: number; readonly compared: number }
  /** Names; `silent`: the question has no answer any more. */
  'freezes-differ': { readonly silent: readonly string[]; readonly differing: readonly string[] }
  /** Another check failed on which this one rests. */
  'not-checked': { readonly because: CheckId }
  'could-not-check': { readonly problem: string }
}

export type DetailCode = keyof DetailParameters

export type Detail = {
  [Code in DetailCode]: { readonly code: Code; readonly params: DetailParameters[Code] }
}[DetailCode]

export type CheckId =
  | 'ledger_is_sound'
  | 'events_match_their_ids'
  | 'blobs_match_their_hash'
  | 'blobs_are_complete'
  | 'definitions_check'
  | 'snapshot_is_current'
  | 'snapshot_holds_its_content'
  | 'assertions_hold'
  | 'snapshot_recomputes'
  | 'kept_extractions_agree'
  | 'freezes_recompute'

/** One thing that was looked at in a store. */
export interface Check {
  readonly id: CheckId
  readonly ok: boolean
  readonly detail: Detail
}

export function passed(id: CheckId, detail: Detail): Check {
  return { id, ok: true, detail }
}

export function failed(id: CheckId, detail: Detail): Check {
  return { id, ok: false, detail }
}

/** A check that rests on another one that failed. */
export function notChecked(id: CheckId, because: CheckId): Check {
  return failed(id, { code: 'not-checked', params: { because } })
}

export const problemOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))
