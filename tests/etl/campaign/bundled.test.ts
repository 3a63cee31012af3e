import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listCampaigns, loadCampaign } from '../../../etl/campaign/load.ts'
import { definitionJsonSchema } from '../../../etl/campaign/schema.ts'

const folder = join(import.meta.dirname, '../../../data/campaigns')

describe.each(listCampaigns(folder))('the definition of $id', ({ directory }) => {
  test('holds', () => {
    expect(loadCampaign(directory).findings).toEqual([])
  })
})

test('Sơn La has its units of 2023', () => {
  const { campaign } = loadCampaign(join(folder, 'son-la-mttq-2023'))
  const count = (kind: string) => campaign?.units.filter((unit) => unit.kind === kind).length
  expect(['province_committee', 'district_committee', 'commune_committee'].map(count)).toEqual([1, 12, 204])
})

test('the published JSON Schema is the one that definitions are parsed with', async () => {
  const published = `${JSON.stringify(definitionJsonSchema(), null, 2)}\n`
  await expect(published).toMatchFileSnapshot(join(folder, 'campaign.schema.json'))
})
