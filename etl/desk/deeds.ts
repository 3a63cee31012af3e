import { inForce, type LedgerDeed } from '../archive/deed.ts'
import { ensureSnapshot } from '../current-snapshot.ts'
import type { LoadedCampaign, StoreLocation } from '../store.ts'
import { campaignLedger, readCampaign } from './received.ts'

/** A deed as the record shows it. */
export type RecordedDeed = LedgerDeed & {
  /** Done, and not undone since. */
  readonly isInForce: boolean
}

/** What people did about the files of a campaign, the latest first. */
export function recordOf(location: StoreLocation, { campaign }: LoadedCampaign, now: string): RecordedDeed[] {
  const { deeds } = campaignLedger(location, campaign.id)
  const force = new Set(inForce(deeds, now).map(({ id }) => id))
  return deeds
    .map((deed) => ({ ...deed, isInForce: force.has(deed.id) }))
    .toSorted((a, b) => (a.at > b.at ? -1 : 1))
}

/** What was done, once the figures have followed. */
export interface Done {
  readonly deed: LedgerDeed
  /** Files that are read otherwise since. */
  readonly reread: number
}

export async function published(
  location: StoreLocation,
  loaded: LoadedCampaign,
  deed: LedgerDeed,
): Promise<Done> {
  await ensureSnapshot(location)
  const read = readCampaign(location, loaded)
  const reread = read.filter(({ readings }) => readings.some(({ from }) => from === deed.at)).length
  return { deed, reread }
}
