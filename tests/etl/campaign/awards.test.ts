import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseCatalogue } from '../../../etl/campaign/catalogue.ts'
import { parseCampaign } from '../../../etl/campaign/parse.ts'

const data = join(import.meta.dirname, '../../../data/catalogue')
const golden = join(import.meta.dirname, '../../golden/28-awards')
const yaml = readFileSync(join(golden, 'campaign.yaml'), 'utf8')
const registry = readFileSync(join(golden, 'units.csv'), 'utf8')
const catalogue = parseCatalogue(
  readFileSync(join(data, 'forms.yaml'), 'utf8'),
  readFileSync(join(data, 'indicators.yaml'), 'utf8'),
)

/** What is told of the definition with one passage changed, with the lines from that of the change on. */
function faults(from: string, to: string) {
  expect(yaml).toContain(from)
  const definition = yaml.replace(from, to)
  const line = yaml.slice(0, yaml.indexOf(from)).split('\n').length
  const { findings } = parseCampaign('golden', { definition, registry, events: '' }, catalogue)
  return findings.map(({ code, params, place }) => ({ code, ...params, line: (place.row ?? 0) - line }))
}

test.each([
  ['an unknown indicator', 'indicator: launched_rate', 'indicator: launchd_rate', 'launched_rate'],
  [
    'an unknown kind',
    'kinds: [district_committee]\n    criteria',
    'kinds: [distrit_committee]\n    criteria',
    'district_committee',
  ],
  ['an unknown tier', 'tier: commune\n    criteria', 'tier: comune\n    criteria', 'commune'],
  ['an unknown group', 'groups: [districts, communes]\n', 'groups: [district, communes]\n', 'districts'],
  ['an unknown form', 'when: report_missing, form: final,', 'when: report_missing, form: finl,', 'final'],
  ['a tier that no quota knows', 'quota_by_tier: { district:', 'quota_by_tier: { distrct:', 'district'],
  ['an unknown count of proposals', 'proposed: proposed_count', 'proposed: propsed_count', 'proposed_count'],
])('%s is told with its line and what was meant', (_, from, to, suggestion) => {
  expect(faults(from, to)).toContainEqual(
    expect.objectContaining({ code: 'definition/unknown-reference', line: 0, suggestion }),
  )
})

test('an unknown kind is the only fault that is told of it', () => {
  const told = faults('kinds: [district_committee]\n    criteria', 'kinds: [distrit_committee]\n    criteria')
  expect(told.map(({ code }) => code)).toEqual(['definition/unknown-reference'])
})

test('a condition that is none is told with the nearest one', () => {
  expect(faults('condition: met', 'condition: mett')).toContainEqual(
    expect.objectContaining({
      code: 'definition/invalid',
      line: 0,
      problem: expect.objectContaining({ kind: 'not-one-of', suggestion: 'met' }) as unknown,
    }),
  )
})

test.each([
  ['a count without a threshold', 'condition: at_least, threshold: 2', 'condition: at_least', 'missing'],
  ['a ratio without a percentage', '          percent: 50,\n', '', 'missing'],
  ['a group of nobody', '    kinds: [district_committee]\n    criteria', '    criteria', 'missing'],
  ['a report of no form', 'when: report_missing, form: final,', 'when: report_missing,', 'missing'],
  ['a report that the units do not owe', 'form: final, citation', 'form: areas, citation', 'not-one-of'],
  ['people counted among collectives', 'condition: met', 'condition: people', 'not-one-of'],
  ['a figure of those below taken for its own', '        of: all_below\n', '', 'not-one-of'],
  ['quotas above the whole', 'quota_by_tier: { district: 5', 'quota_by_tier: { district: 6', 'wrong-form'],
])('%s is told', (_, from, to, kind) => {
  expect(faults(from, to)).toContainEqual(
    expect.objectContaining({
      code: 'definition/invalid',
      problem: expect.objectContaining({ kind }) as unknown,
    }),
  )
})
