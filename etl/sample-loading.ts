import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rebuild, type Progress } from './pipeline.ts'
import { loadCampaigns, openLedger, type StoreLocation } from './store.ts'
import { incomingFiles } from './incoming.ts'
import { receiveFiles } from './receive.ts'
import { writeSampleReports } from './sample/write.ts'
import type { Pointer } from './warehouse/publish.ts'

export function isEmptyStore(location: StoreLocation): boolean {
  const ledger = openLedger(location.store)
  const isEmpty = ledger.submissions().length === 0
  ledger.close()
  return isEmpty
}

/** Sends the made-up reports of every campaign that has them through the same door as real ones. */
export async function loadSamples(location: StoreLocation, onProgress?: Progress): Promise<Pointer> {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-sample-'))
  try {
    for (const loaded of loadCampaigns(location.campaigns)) {
      if (!loaded.campaign.hasSampleReports) continue
      const reports = join(folder, loaded.campaign.id)
      writeSampleReports(loaded.campaign, reports)
      const claim = { unit: null, form: null, period: null }
      const files = incomingFiles([reports], loaded.campaign.start)
      receiveFiles({ location, loaded, files, claim, isDryRun: false, ...(onProgress && { onProgress }) })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return rebuild(location, onProgress)
}
