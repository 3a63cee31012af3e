import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Campaign, Form, Unit } from '../../../etl/campaign/campaign.ts'
import { listCampaigns } from '../../../etl/campaign/load.ts'
import { extractReports } from '../../../etl/extraction/extract.ts'
import type { Extraction } from '../../../etl/extraction/report.ts'
import { readSheets } from '../../../etl/reader/read.ts'
import type { Sheet } from '../../../etl/reader/sheet.ts'
import { encodeWorkbook } from '../../../etl/workbook/encode.ts'
import { formTemplate, nextPeriod, owingUnits } from '../../../etl/workbook/template.ts'
import { bundled, filledIn } from './pen.ts'

const ids = listCampaigns(join(import.meta.dirname, '../../../data/campaigns')).map(({ id }) => id)
const everyForm = ids.flatMap((id) => {
  const campaign = bundled(id)
  return campaign.forms.map((form) => [id, form.id, campaign, form] as const)
})

interface Made {
  readonly bytes: Uint8Array
  readonly period: string
  readonly units: readonly string[]
}

function made(campaign: Campaign, form: Form, periodId: string, owner: Unit | null): Made {
  const period = form.periods.find(({ id }) => id === periodId)
  if (period === undefined) throw new Error(`no period ${periodId}`)
  const units = owingUnits(campaign, form, period, owner)
  const bytes = encodeWorkbook(formTemplate({ campaign, form, period, owner, units }))
  return { bytes, period: periodId, units: units.map(({ code }) => code) }
}

function sheetsOf(bytes: Uint8Array): readonly Sheet[] {
  const read = readSheets(bytes)
  if ('refusal' in read) throw new Error(read.refusal.code)
  return read.sheets
}

/** As it arrives under a name that says nothing. */
function imported(sheets: readonly Sheet[], campaign: Campaign): Extraction {
  return extractReports(sheets, campaign, { fileName: 'bieu.xlsx', unit: null, form: null, period: null })
}

const troubles = ({ findings }: Extraction): unknown[] =>
  findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, place }) => [code, place.sheet, place.cell])

function expectClean(campaign: Campaign, form: Form, { bytes, period, units }: Made): void {
  const extraction = imported(sheetsOf(filledIn(bytes, campaign, form)), campaign)
  expect(troubles(extraction)).toEqual([])
  expect(extraction.reports.map((report) => report.unit)).toEqual(units)
  expect(new Set(extraction.reports.map((report) => `${report.form} ${report.period}`))).toEqual(
    new Set([`${form.id} ${period}`]),
  )
  const counts = extraction.reports.map(({ observations }) => observations.length)
  expect(new Set(counts)).toEqual(new Set([form.fields.length]))
}

test.each(everyForm)(
  '%s %s, filled in for all units, imports without a finding in every period',
  (...each) => {
    const [, , campaign, form] = each
    for (const { id } of form.periods) expectClean(campaign, form, made(campaign, form, id, null))
  },
)

test.each(everyForm)(
  '%s %s, filled in by one unit and by one with those below, imports without a finding',
  (...each) => {
    const [, , campaign, form] = each
    const period = form.periods[0]
    if (period === undefined) throw new Error('no period')
    const owing = owingUnits(campaign, form, period, null)
    const above = campaign.units.find(({ code }) => owing.some(({ parent }) => parent === code))
    for (const owner of [owing[0], owing.at(-1), above]) {
      if (owner !== undefined) expectClean(campaign, form, made(campaign, form, period.id, owner))
    }
  },
)

test.each(everyForm)('%s %s, sent back unfilled, is an empty file', (...each) => {
  const [, , campaign, form] = each
  const { bytes } = made(campaign, form, form.periods[0]?.id ?? '', null)
  const { reports, findings } = imported(sheetsOf(bytes), campaign)
  expect(reports).toEqual([])
  expect(findings.map(({ code }) => code)).toEqual(['file/empty'])
})

test('a unit with others below it has its own line first', () => {
  const campaign = bundled('son-la-mttq-2023')
  const form = campaign.forms.find(({ id }) => id === 'launch')
  const district = campaign.units.find(({ code }) => code === '116')
  if (form === undefined || district === undefined) throw new Error('no such form or unit')
  const { units } = made(campaign, form, '2023-Q4', district)
  expect(units[0]).toBe('116')
  expect(units.length).toBeGreaterThan(1)
})

test('units of another time have no line', () => {
  const campaign = bundled('son-la-mttq-2023')
  const form = campaign.forms.find(({ id }) => id === 'launch')
  const late = form?.periods.at(-1)
  if (form === undefined || late === undefined) throw new Error('no such form')
  const after = { ...late, end: '2025-12-31' }
  expect(owingUnits(campaign, form, after, null).map(({ code }) => code)).not.toContain('116')
})

test('the next period is the first that is not yet due, after all of them the last', () => {
  const form = bundled('son-la-mttq-2023').forms.find(({ id }) => id === 'launch')
  if (form === undefined) throw new Error('no such form')
  expect(nextPeriod(form, '2024-01-15')?.id).toBe('2023-Q4')
  expect(nextPeriod(form, '2024-01-16')?.id).toBe('2024-Q1')
  expect(nextPeriod(form, '2030-01-01')?.id).toBe(form.periods.at(-1)?.id)
})
