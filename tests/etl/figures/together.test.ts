import { describe, expect, test } from 'vitest'
import type { FigureFilter } from '../../../etl/figures/store.ts'
import { commune, district, sent, smallCampaign } from '../warehouse/small-campaign.ts'
import { figures } from '../warehouse/warehouse.ts'

const campaign = smallCampaign([district('D'), commune('A', 'D'), commune('B', 'D'), commune('C', 'P')])
const reports = [
  sent('A', { done: 18, total: 20, launched: true, held: '2026-05-02' }),
  sent('B', { done: 9, total: 10, launched: false }),
  sent('C', { done: 1, total: 50 }),
]

const questions: readonly Partial<FigureFilter>[] = [
  {},
  { by: 'node' },
  { by: 'child', indicator: 'ratio' },
  { by: 'unit', indicator: 'ratio' },
  { by: 'self', indicator: 'ratio', node: 'A' },
  { by: 'tier', period: '2026-Q1' },
  { by: 'period' },
  { period: '2026-Q1', indicator: 'share' },
]

test('questions asked side by side have the answers that each has alone', async () => {
  const [together, apart] = [await figures(campaign, reports), await figures(campaign, reports)]
  const answers = await Promise.all(questions.map(async (question) => together.ask(question)))
  for (const [index, question] of questions.entries()) {
    expect(answers[index]).not.toHaveLength(0)
    expect(answers[index], JSON.stringify(question)).toEqual(await apart.ask(question))
  }
})

test('a unit by itself is one row of those that ask for every unit', async () => {
  const { ask } = await figures(campaign, reports)
  const all = await ask({ by: 'unit', indicator: 'ratio' })
  const [own] = await ask({ by: 'self', indicator: 'ratio', node: 'A' })
  expect(own).toMatchObject({ node: 'A', numerator: 18 })
  expect(all).toContainEqual(own)
})

test('the cells of some units are those that the whole trace holds for them', async () => {
  const { store } = await figures(campaign, reports)
  const filter = { campaign: campaign.id, asOf: '2026-12-31', indicator: 'ratio' }
  const { units } = await store.trace(filter)
  const cells = await store.traceCells(filter, ['A', 'C'])
  expect([...cells.keys()]).toEqual(['A', 'C'])
  for (const [unit, own] of cells) expect(own).toEqual(units.find((each) => each.unit === unit)?.cells)
})

describe('what was asked ahead', () => {
  const days = { campaign: campaign.id, asOf: '2026-12-31' }
  const citation = { document: 'KH 1', section: 'I', stated: true, note: null }
  const phase = { name: { vi: 'Đợt', en: 'Phase' }, parent: null, citation }
  const watched = {
    ...campaign,
    indicators: campaign.indicators.map((each) => ({ ...each, isTracked: each.id === 'share' })),
    phases: [
      { ...phase, id: 'P1', start: '2026-01-01', end: '2026-03-31' },
      { ...phase, id: 'P2', start: '2026-04-01', end: '2026-06-30' },
    ],
  }
  const groupings = ['child', 'self', 'tier', undefined] as const
  const next = watched.indicators.flatMap(({ id: indicator }) =>
    groupings.flatMap((by) => [
      { ...days, indicator, ...(by !== undefined && { by }) },
      { ...days, indicator, window: 'phase' as const, ...(by !== undefined && { by }) },
      ...watched.phases.map(({ id }) => ({ ...days, indicator, phase: id, ...(by !== undefined && { by }) })),
    ]),
  )

  test.each([{}, { phase: 'P1' }, { tier: 'commune' }, { withTracked: true }, { node: 'D' }])(
    'is what each question has by itself, after %j',
    async (seen) => {
      const [ahead, apart] = [await figures(watched, reports), await figures(watched, reports)]
      await ahead.store.askAhead({ ...days, ...seen, indicator: 'ratio' })
      for (const question of next) {
        const asked = { ...seen, ...question }
        expect(await ahead.ask(asked), JSON.stringify(asked)).toEqual(await apart.ask(asked))
      }
    },
  )
})
