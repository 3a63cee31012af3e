import { join } from 'node:path'
import type { LedgerContent, LedgerState } from '../archive/ledger-soundness.ts'
import { LEDGER_FILE } from '../store.ts'
import { failed, notChecked, passed, type Check } from './check.ts'

function countEvents({ submissions, deeds, freezes, followUps }: LedgerContent): number {
  return submissions.length + deeds.length + freezes.length + followUps.length
}

/** Whether SQLite reads the ledger as it was written; `state` null: there is none. */
function checkSoundness(store: string, state: LedgerState | null): Check {
  const id = 'ledger_is_sound'
  if (state === null)
    return failed(id, { code: 'ledger-missing', params: { path: join(store, LEDGER_FILE) } })
  switch (state.kind) {
    case 'unreadable':
      return failed(id, { code: 'ledger-unreadable', params: { problem: state.problem } })
    case 'unsound':
      return failed(id, { code: 'ledger-unsound', params: { problems: state.problems } })
    case 'sound':
      return passed(id, {
        code: 'ledger-sound',
        params: { events: countEvents(state.content) + state.altered.length },
      })
  }
}

/** Whether every event still is what its id was made from. */
function checkEvents(state: LedgerState | null): Check {
  const id = 'events_match_their_ids'
  if (state?.kind !== 'sound') return notChecked(id, 'ledger_is_sound')
  if (state.altered.length > 0) return failed(id, { code: 'events-altered', params: { ids: state.altered } })
  return passed(id, { code: 'events-match', params: { events: countEvents(state.content) } })
}

export function checkLedger(store: string, state: LedgerState | null): Check[] {
  return [checkSoundness(store, state), checkEvents(state)]
}
