import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseCatalogue, withCatalogue } from '../../../etl/campaign/catalogue.ts'

const text = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../../data/catalogue', name), 'utf8')
const catalogue = parseCatalogue(text('forms.yaml'), text('indicators.yaml'))

test('the catalogue has thirty indicators, each on one of its forms', () => {
  expect(catalogue.indicators.size).toBe(30)
  for (const { form } of catalogue.indicators.values()) expect([...catalogue.forms.keys()]).toContain(form)
})

test('a campaign takes an entry over, and its own words go before', () => {
  const own = { use: 'committees_launched_rate', applies_to: ['cell'], name: { vi: 'Tên', en: 'Name' } }
  const { source, faults } = withCatalogue({ forms: [{ use: 'launch' }], indicators: [own] }, catalogue)
  expect(faults).toEqual([])
  expect(source).toMatchObject({
    forms: [{ id: 'launch', number: '01', fields: expect.any(Array) as unknown }],
    indicators: [{ ...own, id: 'committees_launched_rate', kind: 'share_of_units', form: 'launch' }],
  })
})

test('an entry that the catalogue does not have is told, with the one that was meant', () => {
  const { faults } = withCatalogue({ indicators: [{ use: 'committees_launch_rate' }] }, catalogue)
  expect(faults).toMatchObject([
    {
      at: ['indicators', 0, 'use'],
      code: 'definition/unknown-reference',
      params: { suggestion: 'committees_launched_rate' },
    },
  ])
})
