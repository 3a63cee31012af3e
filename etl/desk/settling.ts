import { freezeOf, type Freeze } from '../archive/freeze.ts'
import { openLedger, type StoreLocation } from '../store.ts'
import type { Author } from './deciding.ts'
import { RefusedError } from './refusal.ts'

/** What is to be settled, and under which name. */
export type Settlement = Pick<Freeze, 'campaign' | 'name' | 'review' | 'asOf' | 'knownAt' | 'snapshot'>

/** Settles the figures of a review (chốt số liệu). Throws `RefusedError` where nobody says who and why. */
export function settleFigures({ store }: StoreLocation, settlement: Settlement, author: Author): Freeze {
  const { by, reason, at } = author
  if (by.trim() === '') throw new RefusedError({ code: 'blank', what: 'author' })
  if (reason.trim() === '') throw new RefusedError({ code: 'blank', what: 'reason' })
  const freeze = freezeOf({ ...settlement, by, reason, at })
  const ledger = openLedger(store)
  ledger.append([{ kind: 'freeze', freeze }])
  ledger.close()
  return freeze
}

/** What was settled in a campaign, the latest first. */
export function freezesOf({ store }: StoreLocation, campaign: string): Freeze[] {
  const ledger = openLedger(store)
  try {
    return ledger
      .freezes()
      .filter((freeze) => freeze.campaign === campaign)
      .toSorted((a, b) => (a.at < b.at ? 1 : -1))
  } finally {
    ledger.close()
  }
}
