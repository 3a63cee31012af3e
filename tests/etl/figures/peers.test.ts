import { expect, test } from 'vitest'
import type { PeerGroup } from '../../../etl/figures/figure.ts'
import { commune, district, sent, smallCampaign } from '../warehouse/small-campaign.ts'
import { figures } from '../warehouse/warehouse.ts'

const codes = ['A', 'B', 'C', 'E', 'F', 'G', 'H', 'I']
const campaign = smallCampaign([district('D'), district('K'), ...codes.map((code) => commune(code, 'D'))])
const reports = [
  sent('A', { done: 18, total: 20, launched: true }),
  sent('B', { done: 27, total: 30, launched: false }),
  sent('C', { done: 20, total: 20, launched: true }),
  sent('E', { done: 1, total: 3, launched: true }),
  sent('F', { done: 25, total: 20, launched: true }),
  sent('G', { done: 3, total: 60, launched: true }),
  sent('H', { done: 99, total: 20, launched: true }, undefined, 'too much'),
]

async function groups(unit: string, indicator: string): Promise<PeerGroup[]> {
  const { store } = await figures(campaign, reports)
  const filter = { campaign: 'small', asOf: '2026-12-31', node: 'P', by: 'unit' } as const
  const all = await store.peers({ filter, unit, tier: 'commune', leastDenominator: 10, classWidth: 5 })
  return all.filter((group) => group.indicator === indicator)
}

const count = (all: readonly PeerGroup[], of: (group: PeerGroup) => boolean): number =>
  all.filter(of).reduce((sum, { units }) => sum + units, 0)

test('units are lower than, equal to or higher than one of them, by exact rates', async () => {
  const others = (await groups('A', 'ratio')).filter(({ isOwn }) => !isOwn)
  expect([-1, 0, 1].map((side) => count(others, (group) => group.side === side))).toEqual([1, 1, 2])
})

test('each unit is in one group; what is small, silent or held back has no rate to compare', async () => {
  const all = await groups('A', 'ratio')
  expect(count(all, () => true)).toBe(codes.length)
  expect(count(all, ({ isSmall }) => isSmall)).toBe(1)
  expect(count(all, ({ isTold }) => !isTold)).toBe(2)
  expect(count(all, ({ rateClass }) => rateClass === null)).toBe(3)
})

test('a hundred percent stands with those below it, what is more stands apart', async () => {
  const all = await groups('A', 'ratio')
  const inClass = (wanted: number) => count(all, ({ rateClass }) => rateClass === wanted)
  expect([1, 18, 19, 25].map(inClass)).toEqual([1, 2, 1, 1])
})

test('a unit without a rate is compared with none by it', async () => {
  const all = await groups('E', 'ratio')
  expect(all.every(({ side }) => side === null)).toBe(true)
  expect(count(all, ({ isOwn }) => isOwn)).toBe(1)
})

test('yes, no and silence are told apart', async () => {
  const all = await groups('A', 'share')
  expect(count(all, ({ hasAny }) => hasAny)).toBe(5)
  expect(count(all, ({ isTold, hasAny }) => isTold && !hasAny)).toBe(1)
  expect(count(all, ({ verdict }) => verdict === 'not_reported')).toBe(1)
})

test('units with others below them are compared with all below each', async () => {
  const { store } = await figures(campaign, reports)
  const filter = { campaign: 'small', asOf: '2026-12-31', node: 'P', by: 'child' } as const
  const asked = { filter, unit: 'D', tier: 'district', leastDenominator: 10, classWidth: 5 }
  const all = (await store.peers(asked)).filter(({ indicator }) => indicator === 'ratio')
  expect(all).toHaveLength(1)
  expect(all[0]).toMatchObject({ isOwn: true, units: 1, side: 0 })
})
