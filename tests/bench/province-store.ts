import { buildWarehouse } from '../../etl/warehouse/build.ts'
import { asidePath, publishSnapshot } from '../../etl/warehouse/publish.ts'
import { provinceCampaign } from './province.ts'
import { provinceReports } from './province-reports.ts'

/** Publishes the province in a store and tells how many milliseconds the build of its snapshot took. */
export async function buildProvince(store: string): Promise<number> {
  const submissions = provinceReports()
  const started = performance.now()
  const aside = asidePath(store)
  const contentHash = await buildWarehouse(aside, { campaigns: [provinceCampaign()], submissions })
  const took = performance.now() - started
  publishSnapshot(store, aside, { inputs: '0'.repeat(64), contentHash, receivedUntil: null })
  return took
}
