import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Campaign } from '../../etl/campaign/campaign.ts'
import { loadCampaign } from '../../etl/campaign/load.ts'
import { undecided } from '../../etl/extraction/decided.ts'
import { extractReports } from '../../etl/extraction/extract.ts'
import { readSheets } from '../../etl/reader/read.ts'
import { bytesOfFile, isOldFont } from './file.ts'
import { RECEIVED_ON } from './rule-oracle.ts'
import { mistakesPutIn, seededFile, type SeededFile } from './seeded-file.ts'

function loaded(directory: string): Campaign {
  const { campaign } = loadCampaign(join(import.meta.dirname, '../..', directory))
  if (campaign === null) throw new Error(`${directory} has faults`)
  return campaign
}

const campaigns = [
  loaded('data/campaigns/son-la-mttq-2023'),
  loaded('data/campaigns/an-giang-2026'),
  loaded('data/campaigns/dang-bo-mttq-2026'),
  loaded('data/campaigns/so-hai-duong-2025'),
  loaded('data/campaigns/dan-van-binh-thuan-2021'),
  loaded('tests/golden/26-a-plan-of-ones-own'),
  loaded('tests/seeded/campaign'),
] as const

function toldOf({ kind, campaign, sheets }: SeededFile) {
  const read = readSheets(bytesOfFile(sheets, kind))
  if ('refusal' in read) return { findings: [read.refusal.code], values: [] }
  const claim = { fileName: 'bao-cao', unit: null, form: null, period: null }
  const circumstances = { receivedOn: RECEIVED_ON, decided: undecided }
  const { reports, findings } = extractReports(read.sheets, campaign, claim, circumstances)
  return {
    findings: findings.map(({ code, place }) => `${code} ${place.sheet ?? ''}!${place.cell ?? ''}`),
    values: reports.flatMap(({ unit, observations }) =>
      observations.map(
        ({ field, sheet, cell, value }) => `${unit} ${field} ${sheet}!${cell} ${String(value.value)}`,
      ),
    ),
  }
}

const sorted = (items: readonly string[]): string[] =>
  [...new Set(items)].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))

/** Old fonts have no codes for capitals with a tone. */
const compared = (kind: SeededFile['kind'], values: readonly string[]): string[] =>
  sorted(isOldFont(kind) ? values.map((value) => value.toLowerCase()) : values)

const BATCH = 125
const BATCHES = 16
const seen = new Map<string, number>()

test.each(Array.from({ length: BATCHES }, (_, index) => index * BATCH))(
  'of workbook %d and those after it all that was put in is told, and nothing else',
  (first) => {
    for (let index = first; index < first + BATCH; index += 1) {
      const file = seededFile(campaigns, index)
      for (const { name } of file.seeded) seen.set(name, (seen.get(name) ?? 0) + 1)
      const told = toldOf(file)
      const names = file.seeded.map(({ name }) => name).join(', ')
      const what = `${String(index)}, ${file.kind} of ${file.campaign.id}: ${names}`
      expect(sorted(told.findings), what).toEqual(sorted(file.expected.findings))
      expect(compared(file.kind, told.values), what).toEqual(compared(file.kind, file.expected.values))
    }
  },
)

test('every mistake was put into some of them', () => {
  const rare = mistakesPutIn.filter(({ name }) => (seen.get(name) ?? 0) < 5)
  expect(rare.map(({ name }) => name)).toEqual([])
})
