import { expect, test } from 'vitest'
import type { Campaign, Indicator, UnitEvent } from '../../../etl/campaign/campaign.ts'
import { commune, district, sent, smallCampaign } from './small-campaign.ts'
import { figures } from './warehouse.ts'

const LAST_DAY_BEFORE = '2026-06-30'
const FIRST_DAY_AFTER = '2026-07-01'

function withIndicator(campaign: Campaign, id: string, change: Partial<Indicator>): Campaign {
  const indicators = campaign.indicators.map((each) => (each.id === id ? { ...each, ...change } : each))
  return { ...campaign, indicators }
}

test('a unit that answers one of two conditions has not reported', async () => {
  const more = { side: 'numerator', field: 'done', condition: 'at_least', threshold: 1, weight: 1 } as const
  const small = smallCampaign(['A'])
  const components = [...(small.indicators.find(({ id }) => id === 'share')?.components ?? []), more]
  const { ask } = await figures(withIndicator(small, 'share', { components }), [
    sent('A', { launched: true }),
  ])
  expect(await ask({ indicator: 'share' })).toMatchObject([{ numerator: null, reporting: 0 }])
})

test('a node has no target where a unit in its denominator has none', async () => {
  const small = smallCampaign([district('D'), commune('A', 'D')])
  const [form] = small.forms
  const targets = small.indicators.flatMap((each) => each.targets).slice(0, 1)
  const campaign = withIndicator(small, 'share', {
    appliesTo: ['district', 'commune'],
    targets: targets.map((each) => ({ ...each, tier: 'commune' })),
  })
  const forms = form === undefined ? [] : [{ ...form, reportedBy: ['district', 'commune'] }]
  const { ask } = await figures({ ...campaign, forms }, [
    sent('A', { launched: true }),
    sent('D', { launched: true }),
  ])
  expect(await ask({ indicator: 'share' })).toMatchObject([{ target: null, verdict: 'not_applicable' }])
})

test('an answer found impossible holds the unit back from what is on schedule', async () => {
  const small = smallCampaign(['A'])
  const schedule = { eventField: 'held', heldField: 'launched', deadlineField: null, milestone: 'M' }
  const { ask } = await figures(withIndicator(small, 'schedule', { schedule }), [
    sent('A', { launched: false }, '2026-04-01T00:00:00.000Z', 'cell/event-in-future'),
  ])
  expect(await ask({ indicator: 'schedule' })).toMatchObject([{ numerator: null, reporting: 0 }])
})

test('half of a split unit held back shows half of its counts', async () => {
  const event = { date: FIRST_DAY_AFTER, kind: 'split', from: 'A', share: '0.5', document: 'NQ 1' } as const
  const unitEvents: UnitEvent[] = ['B', 'C'].map((to) => ({ ...event, to }))
  const small = smallCampaign([
    { ...commune('A', 'P'), validTo: LAST_DAY_BEFORE },
    { ...commune('B', 'P'), validFrom: FIRST_DAY_AFTER },
    { ...commune('C', 'P'), validFrom: FIRST_DAY_AFTER },
  ])
  const forms = small.forms.map((form) => ({
    ...form,
    fields: form.fields.map((field) => ({ ...field, measure: 'flow' as const })),
  }))
  const { ask } = await figures({ ...small, forms, unitEvents }, [
    sent('A', { done: 10, total: 4 }, '2026-04-01T00:00:00.000Z', 'cell/part-exceeds-whole'),
  ])
  const rows = await ask({ indicator: 'ratio', by: 'unit', structure: 'now' })
  expect(rows.find(({ node }) => node === 'B')).toMatchObject({ numerator: 5, denominator: 2 })
})
