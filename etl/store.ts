import { join } from 'node:path'
import { BlobStore, sha256 } from './archive/blob-store.ts'
import { Ledger } from './archive/ledger.ts'
import type { Campaign } from './campaign/campaign.ts'
import { definitionTexts, listCampaigns, loadCampaign } from './campaign/load.ts'

export interface StoreLocation {
  /** Folder of blobs, ledger and snapshots. */
  readonly store: string
  /** Folder that holds one folder per campaign. */
  readonly campaigns: string
}

export interface LoadedCampaign {
  readonly campaign: Campaign
  readonly directory: string
  /** Hash of its definition and registry. */
  readonly hash: string
}

/** The campaigns whose definitions hold; faulty ones are left to `check`. */
export function loadCampaigns(directory: string): LoadedCampaign[] {
  return listCampaigns(directory).flatMap(({ directory: folder }) => {
    const { campaign, sources } = loadCampaign(folder)
    return campaign === null
      ? []
      : [{ campaign, directory: folder, hash: sha256(JSON.stringify([campaign.id, sources])) }]
  })
}

/** Hash of all definitions as they are written, whether they hold or not: much sooner told than what they say. */
export function definitionsHash(directory: string): string {
  const written = listCampaigns(directory).map(({ id, directory: folder }) => [id, definitionTexts(folder)])
  return sha256(JSON.stringify(written))
}

export const LEDGER_FILE = 'ledger.sqlite'

export function openLedger(store: string): Ledger {
  return new Ledger(join(store, LEDGER_FILE))
}

export function blobStore(store: string): BlobStore {
  return new BlobStore(join(store, 'blobs'))
}
