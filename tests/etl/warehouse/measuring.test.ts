import { expect, test } from 'vitest'
import { commune, district, sent, smallCampaign } from './small-campaign.ts'
import { figures } from './warehouse.ts'

test('a ratio is the sum of numerators over the sum of denominators', async () => {
  const { ask } = await figures(smallCampaign(['A', 'B', 'C']), [
    sent('A', { done: 18, total: 20 }),
    sent('B', { done: 9, total: 10 }),
    sent('C', { done: 1, total: 50 }),
  ])
  const [row] = await ask({ indicator: 'ratio' })
  expect(row).toMatchObject({ numerator: 28, denominator: 80, value: 0.35, verdict: 'not_met' })
})

test('a district tier in between leaves the province as it is', async () => {
  const reports = [
    sent('A', { done: 100, total: 120 }),
    sent('B', { done: 80, total: 100 }),
    sent('C', { done: 60, total: 80 }),
  ]
  const flat = await figures(smallCampaign(['A', 'B', 'C']), reports)
  const tall = await figures(
    smallCampaign([
      district('D1'),
      district('D2'),
      commune('A', 'D1'),
      commune('B', 'D1'),
      commune('C', 'D2'),
    ]),
    reports,
  )
  const [flatRow] = await flat.ask({ indicator: 'ratio' })
  const [tallRow] = await tall.ask({ indicator: 'ratio' })
  expect(flatRow).toMatchObject({ numerator: 240, denominator: 300, value: 0.8 })
  expect(tallRow).toEqual(flatRow)
  const children = await tall.ask({ indicator: 'ratio', by: 'child' })
  expect(children.map(({ node, numerator }) => [node, numerator])).toEqual([
    ['D1', 180],
    ['D2', 60],
  ])
})

test('a unit enters a ratio with both sides or not at all', async () => {
  const { ask } = await figures(smallCampaign(['A', 'B', 'C']), [
    sent('A', { done: 30, total: 40 }),
    sent('B', { done: 45, total: 50 }),
    sent('C', { done: 20 }),
  ])
  const [row] = await ask({ indicator: 'ratio' })
  expect(row).toMatchObject({ numerator: 75, denominator: 90, applicable: 3, reporting: 2 })
})

test('an impossible value is listed and stays out of the sums', async () => {
  const { ask } = await figures(smallCampaign(['A', 'B']), [
    sent('A', { done: 52, total: 50 }, undefined, 'cell/part-exceeds-whole'),
    sent('B', { done: 9, total: 10 }),
  ])
  expect(await ask({ indicator: 'ratio' })).toMatchObject([{ numerator: 9, denominator: 10, reporting: 1 }])
  const units = await ask({ indicator: 'ratio', by: 'unit' })
  expect(units.find(({ node }) => node === 'A')).toMatchObject({ value: 1.04, verdict: 'undecided' })
})

test.each([
  ['95', 'unreachable'],
  ['80', 'undecided'],
  ['60', 'met'],
] as const)('with 30 of 120 reports missing a target of %s is %s', async (percent, verdict) => {
  const codes = Array.from({ length: 120 }, (_, index) => `U${String(index).padStart(3, '0')}`)
  const reports = codes.slice(0, 90).map((code, index) => sent(code, { launched: index < 81 }))
  const { ask } = await figures(smallCampaign(codes, { operator: '>=', percent }), reports)
  const [row] = await ask({ indicator: 'share' })
  expect(row).toMatchObject({ value: 0.675, ofReporting: 0.9, lower: 0.675, upper: 0.925, verdict })
})

test.each([
  [1799, 2000, '>=', 'not_met'],
  [9, 10, '>', 'not_met'],
  [901, 1000, '>', 'met'],
  [0, 0, '>=', 'not_applicable'],
] as const)('%i of %i against %s 90 is %s', async (done, total, operator, verdict) => {
  const { ask } = await figures(smallCampaign(['A'], { operator, percent: '90' }), [
    sent('A', { done, total }),
  ])
  expect(await ask({ indicator: 'ratio' })).toMatchObject([{ verdict }])
})

test('an event before the deadline is on schedule, on the excluded day late, and ahead of it not due', async () => {
  const { ask } = await figures(smallCampaign(['A', 'B', 'C']), [
    sent('A', { held: '2026-06-29' }),
    sent('B', { held: '2026-06-30' }),
  ])
  expect(await ask({ indicator: 'schedule' })).toMatchObject([{ numerator: 1, denominator: 3, reporting: 2 }])
  const before = await ask({ indicator: 'schedule', asOf: '2026-06-15' })
  expect(before).toMatchObject([{ applicable: 0, verdict: 'not_due' }])
})

test('the deadline is the end of its day in Vietnam', async () => {
  const { store } = await figures(smallCampaign(['A', 'B', 'C']), [
    sent('A', { done: 1, total: 1 }, '2026-04-15T16:59:59.000Z'),
    sent('B', { done: 1, total: 1 }, '2026-04-15T17:00:00.000Z'),
  ])
  const ask = (asOf: string) => store.reporting({ campaign: 'small', asOf })
  expect(await ask('2026-05-01')).toMatchObject([{ expected: 3, onTime: 1, late: 1, missing: 1, notDue: 0 }])
  const early = await store.reporting({
    campaign: 'small',
    asOf: '2026-04-10',
    knownAt: '2026-04-10T00:00:00Z',
  })
  expect(early).toMatchObject([{ expected: 3, received: 0, missing: 0, notDue: 3 }])
})

test('a later version replaces the earlier whole, and the same content again is none', async () => {
  const first = sent('A', { done: 5, total: 10 }, '2026-04-10T00:00:00.000Z')
  const again = sent('A', { done: 5, total: 10 }, '2026-04-11T00:00:00.000Z')
  const corrected = sent('A', { done: 7, total: 10 }, '2026-04-20T00:00:00.000Z')
  const { ask, store } = await figures(smallCampaign(['A']), [first, again, corrected])
  expect(await ask({ indicator: 'ratio' })).toMatchObject([{ numerator: 7 }])
  expect(await ask({ indicator: 'ratio', knownAt: '2026-04-12T00:00:00Z' })).toMatchObject([{ numerator: 5 }])
  expect(await store.reporting({ campaign: 'small', asOf: '2026-12-31' })).toMatchObject([
    { received: 1, onTime: 1, late: 0 },
  ])
})

test('the order of arrival in the ledger changes no content', async () => {
  const reports = [sent('A', { done: 5, total: 10 }), sent('B', { done: 7, total: 10 })]
  const one = await figures(smallCampaign(['A', 'B']), reports)
  const other = await figures(smallCampaign(['A', 'B']), reports.toReversed())
  expect(other.contentHash).toBe(one.contentHash)
})

test('a trace lists the cells behind a figure', async () => {
  const { store } = await figures(smallCampaign(['A', 'B']), [sent('A', { done: 5, total: 10 })])
  const trace = await store.trace({ campaign: 'small', asOf: '2026-12-31', indicator: 'ratio', node: 'P' })
  expect(trace.units).toMatchObject([
    {
      unit: 'A',
      state: 'counted',
      cells: [
        { field: 'done', cell: 'C7' },
        { field: 'total', cell: 'D7' },
      ],
    },
    { unit: 'B', state: 'not_reported', cells: [] },
  ])
})

test('a campaign is marked as made up by the reports that came in, not by what its definition offers', async () => {
  const real = await figures(smallCampaign(['A']), [sent('A', { done: 1, total: 2 })])
  const mixed = await figures(smallCampaign(['A', 'B']), [
    sent('A', { done: 1, total: 2 }),
    { ...sent('B', { done: 1, total: 2 }), isSample: true },
  ])
  expect(await real.store.campaigns()).toMatchObject([{ hasSampleReports: false }])
  expect(await mixed.store.campaigns()).toMatchObject([{ hasSampleReports: true }])
})

test('a value that is carried on from an earlier period is told as such', async () => {
  const small = smallCampaign(['A', 'B'])
  const second = { id: '2026-Q2', start: '2026-04-01', end: '2026-06-30', dueOn: '2026-07-15' }
  const forms = small.forms.map((form) => ({
    ...form,
    periods: [...form.periods, { ...second, label: { vi: 'Q2', en: 'Q2' } }],
  }))
  const later = sent('B', { done: 3, total: 4 }, '2026-07-01T00:00:00.000Z', null, '2026-Q2')
  const { ask } = await figures({ ...small, forms }, [
    sent('A', { done: 1, total: 2 }),
    sent('B', { done: 1, total: 4 }),
    later,
  ])
  const asOf = '2026-07-20'
  expect(await ask({ indicator: 'ratio', asOf })).toMatchObject([
    { numerator: 4, denominator: 6, carried: 1 },
  ])
  expect(await ask({ indicator: 'ratio', asOf: '2026-06-01' })).toMatchObject([{ numerator: 2, carried: 0 }])
  expect(await ask({ indicator: 'ratio', asOf, by: 'unit' })).toMatchObject([{ carried: 1 }, { carried: 0 }])
})

test('an event before the first day of a window is not on schedule', async () => {
  const small = smallCampaign(['A', 'B'])
  const milestones = small.milestones.map((each) => ({
    ...each,
    rule: 'window' as const,
    start: '2026-02-01',
  }))
  const { ask } = await figures({ ...small, milestones }, [
    sent('A', { held: '2026-01-31' }),
    sent('B', { held: '2026-06-30' }),
  ])
  expect(await ask({ indicator: 'schedule' })).toMatchObject([{ numerator: 1, denominator: 2, reporting: 2 }])
})

test('a count is held against its quota at the root alone, whichever way it is asked for, and at no tier of it', async () => {
  const small = smallCampaign(['A', 'B'])
  const indicators = small.indicators.map((each) =>
    each.id === 'ratio'
      ? {
          ...each,
          kind: 'count' as const,
          quota: 20,
          components: each.components.filter(({ side }) => side === 'numerator'),
        }
      : each,
  )
  const { ask } = await figures({ ...small, indicators }, [sent('A', { done: 3 }), sent('B', { done: 4 })])
  const counts = { numerator: 7, denominator: 20 }
  expect(await ask({ indicator: 'ratio' })).toMatchObject([counts])
  expect((await ask({ indicator: 'ratio', by: 'node' })).find(({ node }) => node === 'P')).toMatchObject(
    counts,
  )
  for (const asked of [{ tier: 'commune' }, { by: 'tier' }] as const)
    expect(await ask({ indicator: 'ratio', ...asked })).toMatchObject([{ numerator: 7, denominator: null }])
})
