import { expect, test } from 'vitest'
import { sent, smallCampaign } from '../warehouse/small-campaign.ts'
import { figures } from '../warehouse/warehouse.ts'

test('a store that rests answers what is asked meanwhile and afterwards as before', async () => {
  const { ask, store } = await figures(smallCampaign(['A', 'B']), [sent('A', { done: 3, total: 4 })])
  const before = await ask({ indicator: 'ratio', by: 'node' })
  const resting = [store.rest(), store.rest()]
  const meanwhile = ask({ indicator: 'ratio', by: 'node', asOf: '2026-12-30' })
  await Promise.all(resting)
  const figuresOf = (rows: typeof before) => rows.map(({ node, numerator }) => [node, numerator])
  expect(figuresOf(await meanwhile)).toEqual(figuresOf(before))
  expect(figuresOf(await ask({ indicator: 'ratio', by: 'node', asOf: '2026-12-29' }))).toEqual(
    figuresOf(before),
  )
})

test('a store rests neither before it is opened nor while a question is being answered', async () => {
  const { ask, store } = await figures(smallCampaign(['A']), [sent('A', { done: 3, total: 4 })])
  await store.rest()
  const answering = ask({ indicator: 'ratio' })
  await store.rest()
  expect(await answering).toMatchObject([{ numerator: 3 }])
})

test('a store that is closed while it rests closes once it has rested', async () => {
  const { ask, store } = await figures(smallCampaign(['A']), [sent('A', { done: 3, total: 4 })])
  await ask({ indicator: 'ratio' })
  const resting = store.rest()
  store.close()
  await expect(resting).resolves.toBeUndefined()
})
