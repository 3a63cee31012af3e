import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Campaign } from '../../../etl/campaign/campaign.ts'
import { listCampaigns, loadCampaign } from '../../../etl/campaign/load.ts'
import { definitionJsonSchema } from '../../../etl/campaign/schema.ts'

const folder = join(import.meta.dirname, '../../../data/campaigns')

function bundled(id: string): Campaign {
  const { campaign } = loadCampaign(join(folder, id))
  if (campaign === null) throw new Error(`${id} has faults`)
  return campaign
}

describe.each(listCampaigns(folder))('the definition of $id', ({ id, directory }) => {
  test('holds', () => {
    const { findings } = loadCampaign(directory)
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  test('has a line of its README for everything that the plan holds', () => {
    const readme = readFileSync(join(directory, 'README.md'), 'utf8')
    const { phases, milestones, indicators, trackedItems, tasks, awards } = bundled(id)
    const rows = [...phases, ...milestones, ...indicators, ...trackedItems, ...tasks, ...awards]
    const told = new Set([...readme.matchAll(/`([^`\s]+)`/g)].map(([, name]) => name))
    expect(rows.map((row) => row.id).filter((row) => !told.has(row))).toEqual([])
  })
})

test('Sơn La has its units of 2023 and those of today', () => {
  const { units } = bundled('son-la-mttq-2023')
  const count = (kind: string, day: string) =>
    units.filter(
      (unit) => unit.kind === kind && (unit.validFrom ?? '') <= day && day <= (unit.validTo ?? '9999-12-31'),
    ).length
  const kinds = ['province_committee', 'district_committee', 'commune_committee']
  expect(kinds.map((kind) => count(kind, '2023-12-31'))).toEqual([1, 12, 204])
  expect(kinds.map((kind) => count(kind, '2025-07-01'))).toEqual([1, 0, 75])
})

test('the communes of An Giang come from the old communes of An Giang and Kiên Giang', () => {
  const { units, unitEvents } = bundled('an-giang-2026')
  const communes = units.filter(({ kind, validTo }) => kind === 'commune_party_committee' && validTo === null)
  expect(communes).toHaveLength(102)
  const reached = new Set(unitEvents.map(({ to }) => to))
  expect(communes.filter(({ code }) => !reached.has(code))).toEqual([])
})

test('a year that no phase covers is told, and the plan stays as it was written', () => {
  const { findings } = loadCampaign(join(folder, 'an-giang-2026'))
  expect(findings).toMatchObject([
    {
      code: 'definition/uncovered-time',
      severity: 'info',
      params: { start: '2029-01-01', end: '2029-12-31' },
    },
  ])
})

test('the published JSON Schema is the one that definitions are parsed with', async () => {
  const published = `${JSON.stringify(definitionJsonSchema(), null, 2)}\n`
  await expect(published).toMatchFileSnapshot(join(folder, 'campaign.schema.json'))
})
