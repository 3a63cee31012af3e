import { join } from 'node:path'
import { loadCampaign } from '../../etl/campaign/load.ts'
import { sampleReports, type SampleFile } from '../../etl/sample/sample.ts'
import type { Campaign } from '../../etl/campaign/campaign.ts'

/** A province and the workbooks that its units send. */
export function province(): { readonly campaign: Campaign; readonly workbooks: readonly SampleFile[] } {
  const { campaign } = loadCampaign(join(import.meta.dirname, '../../data/campaigns/son-la-mttq-2023'))
  if (campaign === null) throw new Error('the definition does not hold')
  return { campaign, workbooks: sampleReports(campaign).filter(({ path }) => !path.endsWith('.csv')) }
}
