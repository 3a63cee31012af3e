import { expect, test } from 'vitest'
import { close, limitOf, openSnapshot, rest } from '../../../etl/figures/open-snapshot.ts'
import { readPointer, snapshotPath } from '../../../etl/warehouse/publish.ts'
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

test('what has rested may use as much memory as before, however often it rests', async () => {
  const { folder } = await figures(smallCampaign(['A']), [sent('A', { done: 3, total: 4 })])
  const pointer = readPointer(folder)
  if (pointer === null) throw new Error('nothing was published')
  const open = await openSnapshot(snapshotPath(folder, pointer.snapshot), pointer)
  const limit = async () => {
    const connection = await open.instance.connect()
    const told = await limitOf(connection)
    connection.closeSync()
    return parseFloat(told)
  }
  const before = await limit()
  for (let times = 0; times < 5; times += 1) await rest(open)
  // The limit is worded with one decimal.
  expect(Math.abs((await limit()) - before)).toBeLessThanOrEqual(0.11)
  close(open)
})
