import type { LoadedCampaign, StoreLocation } from '../store.ts'
import { readSubmissions } from './received.ts'
import { waitingColumns, waitingSpellings, type WaitingColumn, type WaitingSpelling } from './waiting.ts'

export interface OpenQuestions {
  readonly spellings: readonly WaitingSpelling[]
  readonly columns: readonly WaitingColumn[]
}

/** What the files of the given ids wait for. */
export function openQuestions(
  location: StoreLocation,
  loaded: LoadedCampaign,
  ids: readonly string[],
): OpenQuestions {
  const received = readSubmissions(location, loaded, ids)
  return {
    spellings: waitingSpellings(loaded.campaign, received),
    columns: waitingColumns(loaded.campaign, received),
  }
}
