import { expect, test } from 'vitest'
import { commune, sent, smallCampaign } from './small-campaign.ts'
import { figures } from './warehouse.ts'

test('a registry with two roots is not published', async () => {
  const campaign = smallCampaign([commune('A', 'P'), { ...commune('B', 'P'), parent: null }])
  await expect(figures(campaign, [])).rejects.toThrow('units_have_one_root')
})

test('a report that its unit does not owe is not published', async () => {
  const campaign = smallCampaign([{ ...commune('A', 'P'), validTo: '2026-01-31' }])
  const building = figures(campaign, [sent('A', { done: 1, total: 2 })])
  await expect(building).rejects.toThrow('received_reports_are_expected')
})
