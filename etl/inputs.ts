import { sha256 } from './archive/blob-store.ts'
import type { LedgerDeed } from './archive/deed.ts'
import type { Submission } from './archive/submission.ts'
import { codeVersion } from './code-version.ts'
import { definitionsHash, openLedger, type StoreLocation } from './store.ts'

/** What the ledger holds that a snapshot is made of. */
export interface Arrived {
  readonly submissions: readonly Submission[]
  readonly deeds: readonly LedgerDeed[]
}

export function arrivedIn(store: string): Arrived {
  const ledger = openLedger(store)
  const arrived = { submissions: ledger.submissions(), deeds: ledger.deeds() }
  ledger.close()
  return arrived
}

/** Hash of what a snapshot is made of: the code, the definitions and what has arrived. */
export function hashOf(definitions: string, { submissions, deeds }: Arrived): string {
  const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id)
  return sha256(JSON.stringify([codeVersion(), definitions, ids(submissions), ids(deeds)]))
}

/** Hash of all that the next snapshot of a store would be made of. */
export function inputsOf({ store, campaigns }: StoreLocation): string {
  return hashOf(definitionsHash(campaigns), arrivedIn(store))
}
