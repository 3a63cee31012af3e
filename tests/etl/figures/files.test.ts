import { expect, test } from 'vitest'
import type { FileFilter } from '../../../etl/figures/file.ts'
import { nowhere, type Finding } from '../../../etl/finding/finding.ts'
import type { ExtractedSubmission } from '../../../etl/warehouse/raw/received.ts'
import { commune, district, sent, smallCampaign } from '../warehouse/small-campaign.ts'
import { figures } from '../warehouse/warehouse.ts'

const campaign = smallCampaign([district('D'), district('E'), commune('A', 'D'), commune('B', 'E')])

function finding(severity: Finding['severity'], code: 'file/no-report' | 'row/no-unit'): Finding {
  return { code, severity, place: nowhere, params: {} }
}

function withdrawn(file: ExtractedSubmission): ExtractedSubmission {
  const { submission, extraction } = file
  const params = { by: 'Văn phòng', reason: 'nhầm' }
  const told: Finding = { code: 'file/withdrawn', severity: 'info', place: nowhere, params }
  const readings = [
    { from: submission.receivedAt, until: '2026-05-01T00:00:00.000Z', reports: extraction.reports },
    { from: '2026-05-01T00:00:00.000Z', until: null, reports: [] },
  ]
  return { ...file, extraction: { reports: [], findings: [told] }, readings }
}

const whole = { ...sent('A', { done: 1, total: 2 }, '2026-04-01T00:00:00.000Z'), sender: 'D' }
const part = sent('B', { done: 1, total: 2 }, '2026-04-02T00:00:00.000Z')
const files: ExtractedSubmission[] = [
  whole,
  {
    ...part,
    extraction: {
      ...part.extraction,
      findings: [finding('error', 'row/no-unit'), finding('warning', 'row/no-unit')],
    },
  },
  {
    ...sent('C', {}, '2026-04-03T00:00:00.000Z'),
    extraction: { reports: [], findings: [finding('error', 'file/no-report')] },
  },
  withdrawn(sent('A', { done: 2, total: 2 }, '2026-04-04T00:00:00.000Z')),
]

async function listed(filter: Partial<FileFilter> = {}) {
  const { store } = await figures(campaign, files)
  return store.files({ campaign: 'small', limit: 10, offset: 0, ...filter })
}

test('files are listed from the newest, each with its state, its mistakes and what it was read as', async () => {
  const { files: rows, found } = await listed()
  expect(found).toBe(4)
  expect(rows.map(({ file, state, errors, warnings }) => [file, state, errors, warnings])).toEqual([
    ['A.xlsx', 'withdrawn', 0, 0],
    ['C.xlsx', 'unusable', 1, 0],
    ['B.xlsx', 'partly', 1, 1],
    ['A.xlsx', 'usable', 0, 0],
  ])
  const read = { form: 'F', period: '2026-Q1', units: 1 }
  expect(rows.map(({ reports }) => reports)).toEqual([
    [{ ...read, unit: 'A' }],
    [],
    [{ ...read, unit: 'B' }],
    [{ ...read, unit: 'A' }],
  ])
})

test.each([
  ['state', { state: 'partly' as const }, ['B']],
  ['a unit above those it tells of', { unit: 'E' }, ['B']],
  ['the unit that sent it', { unit: 'D' }, ['A', 'A']],
  ['form', { form: 'F' }, ['A', 'B', 'A']],
  ['a part of its name', { find: 'b.x' }, ['B']],
  ['a sign that a pattern would take for any', { find: '%' }, []],
])('files are found by %s', async (_, filter, names) => {
  const { files: rows } = await listed(filter)
  expect(rows.map(({ file }) => file.replace('.xlsx', ''))).toEqual(names)
})

test('a page is a part of all that were found', async () => {
  const { files: rows, found } = await listed({ limit: 2, offset: 2 })
  expect([rows.length, found]).toEqual([2, 4])
})

test('the states are counted, and findings of a code come with the unit that sent their file', async () => {
  const { store } = await figures(campaign, files)
  expect(Object.fromEntries(await store.fileStates('small'))).toEqual({
    ...{ usable: 1, partly: 1, unusable: 1, withdrawn: 1 },
  })
  const coded = await store.findingsCoded('small', ['row/no-unit', 'file/no-report'])
  expect(coded.map(({ sender, finding: { code } }) => [sender, code])).toEqual([
    [null, 'row/no-unit'],
    [null, 'row/no-unit'],
    [null, 'file/no-report'],
  ])
})
