import { expect, test } from 'vitest'
import { commune, district, sent, smallCampaign } from '../warehouse/small-campaign.ts'
import { figures } from '../warehouse/warehouse.ts'

const campaign = smallCampaign([district('D'), ...['A', 'B', 'C', 'E'].map((code) => commune(code, 'D'))])
const reports = [
  sent('A', { done: 1, total: 2 }, '2026-04-15T16:59:00.000Z'),
  sent('B', { done: 1, total: 2 }, '2026-04-15T17:01:00.000Z'),
  sent('C', { done: 1, total: 2 }, '2026-04-02T00:00:00.000Z'),
  sent('C', { done: 2, total: 2 }, '2026-05-02T00:00:00.000Z'),
]
const ask = async (unit: string, asOf = '2026-12-31', knownAt?: string) => {
  const { store } = await figures(campaign, reports)
  return store.unitReports({ campaign: 'small', unit, asOf, ...(knownAt !== undefined && { knownAt }) })
}

test.each([
  ['in the last minute of the day it is due', 'A', 'on_time', '2026-04-15', false],
  ['a minute later', 'B', 'late', '2026-04-16', false],
  ['in time and corrected later', 'C', 'on_time', '2026-04-02', true],
  ['never', 'E', 'missing', null, false],
])('a report that arrives %s', async (_, unit, state, firstOn, isCorrectedAfterDue) => {
  const own = { form: 'F', period: '2026-Q1', dueOn: '2026-04-15' }
  expect(await ask(unit)).toEqual([{ ...own, state, firstOn, isCorrectedAfterDue }])
})

test('a report is not due on its last day, and owed the day after', async () => {
  expect((await ask('E', '2026-04-15'))[0]?.state).toBe('not_due')
  expect((await ask('E', '2026-04-16'))[0]?.state).toBe('missing')
})

test('what had not arrived by then is not known', async () => {
  expect((await ask('B', '2026-12-31', '2026-04-15T17:00:00.000Z'))[0]?.state).toBe('missing')
})

test('a unit of a kind that reports nothing owes nothing', async () => {
  expect(await ask('D')).toEqual([])
})

test('the reports of each unit are those that the counts of reports are made of', async () => {
  const { store } = await figures(campaign, reports)
  const filter = { campaign: 'small', asOf: '2026-12-31' }
  for (const row of await store.reporting({ ...filter, by: 'unit' })) {
    const own = await store.unitReports({ ...filter, unit: row.node })
    const count = (state: string) => own.filter((each) => each.state === state).length
    expect([count('on_time'), count('late'), count('missing'), count('not_due')]).toEqual([
      ...[row.onTime, row.late, row.missing, row.notDue],
    ])
  }
})
