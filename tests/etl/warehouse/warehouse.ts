import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Campaign } from '../../../etl/campaign/campaign.ts'
import { openStore, type FigureFilter } from '../../../etl/figures/store.ts'
import { buildWarehouse } from '../../../etl/warehouse/build.ts'
import { asidePath, publishSnapshot } from '../../../etl/warehouse/publish.ts'
import type { ExtractedSubmission } from '../../../etl/warehouse/raw/received.ts'

/** A published snapshot of a campaign and what was sent for it; it vanishes with the test. */
export async function figures(campaign: Campaign, submissions: readonly ExtractedSubmission[]) {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-test-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const aside = asidePath(folder)
  const contentHash = await buildWarehouse(aside, { campaigns: [campaign], submissions })
  publishSnapshot(folder, aside, { inputs: '0'.repeat(64), contentHash, receivedUntil: null })
  const store = openStore({ store: folder })
  const ask = (filter: Partial<FigureFilter>) =>
    store.indicators({ campaign: 'small', asOf: '2026-12-31', ...filter })
  return { store, ask, contentHash, folder }
}
