import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listCampaigns, loadCampaign } from '../../../etl/campaign/load.ts'
import { sha256 } from '../../../etl/archive/blob-store.ts'
import { extractReports } from '../../../etl/extraction/extract.ts'
import { readSheets } from '../../../etl/reader/read.ts'
import { sampleReports, type SampleFile } from '../../../etl/sample/sample.ts'
import type { Campaign } from '../../../etl/campaign/campaign.ts'

const campaigns = listCampaigns(join(import.meta.dirname, '../../../data/campaigns')).flatMap(
  ({ directory }) => {
    const { campaign } = loadCampaign(directory)
    return campaign?.hasSampleReports === true ? [campaign] : []
  },
)

function errorsIn(campaign: Campaign, { bytes, path }: SampleFile): string[] {
  const read = readSheets(bytes)
  if ('refusal' in read) return [read.refusal.code]
  const claim = { fileName: path, unit: null, form: null, period: null }
  const { findings } = extractReports(read.sheets, campaign, claim)
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, place }) => `${place.unit ?? ''} ${code}`)
    .toSorted()
}

describe.each(campaigns)('the made-up reports of $id', (campaign) => {
  const files = sampleReports(campaign)

  test('are the same bytes on every run', () => {
    const hashes = (reports: readonly SampleFile[]) => reports.map(({ path, bytes }) => [path, sha256(bytes)])
    expect(hashes(sampleReports(campaign))).toEqual(hashes(files))
  })

  test('hold exactly the mistakes that were put in', () => {
    const made = files.map(({ path, mistakes }) => ({
      path,
      errors: mistakes
        .map(({ unit, code }) => `${code === 'row/unknown-unit' ? '' : unit} ${code}`)
        .toSorted(),
    }))
    expect(files.map((file) => ({ path: file.path, errors: errorsIn(campaign, file) }))).toEqual(made)
    expect(made.flatMap(({ errors }) => errors).length).toBeGreaterThan(1)
  })

  test('say on every sheet that they are made up', () => {
    for (const { bytes } of files) {
      const read = readSheets(bytes)
      const sheets = 'sheets' in read ? read.sheets : []
      for (const { cells } of sheets) expect(cells.map(({ shown }) => shown)).toContain('DỮ LIỆU MINH HỌA')
    }
  })

  test('come in the formats that offices send', () => {
    const extensions = new Set(files.map(({ path }) => path.split('.').at(-1)))
    expect([...extensions]).toContain('xlsx')
  })
})
