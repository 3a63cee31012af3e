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

test.each([
  ['a value beside those of items', [null, 1]],
  ['an item twice', [1, 2, 2]],
])('%s is not published', async (_, items) => {
  const { extraction, ...submission } = sent('A', { done: 1 })
  const reports = extraction.reports.map((report) => ({
    ...report,
    observations: items.flatMap((item) => report.observations.map((each) => ({ ...each, item }))),
  }))
  const building = figures(smallCampaign([commune('A', 'P')]), [
    { ...submission, extraction: { ...extraction, reports } },
  ])
  await expect(building).rejects.toThrow('one_observation_per_field')
})
