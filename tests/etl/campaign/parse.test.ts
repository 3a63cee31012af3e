import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseCatalogue } from '../../../etl/campaign/catalogue.ts'
import { parseCampaign } from '../../../etl/campaign/parse.ts'

const yaml = readFileSync(join(import.meta.dirname, '../../golden/campaign.yaml'), 'utf8')
const units = 'code,name,kind,parent\nP,Tỉnh,province_committee,\nA,Xã An,commune_committee,P\n'

const catalogue = parseCatalogue(
  ...((['forms', 'indicators'] as const).map((name) =>
    readFileSync(join(import.meta.dirname, `../../../data/catalogue/${name}.yaml`), 'utf8'),
  ) as [string, string]),
)

function parsed(definition: string, registry = units, events = '') {
  return parseCampaign('golden', { definition, registry, events }, catalogue)
}

function faults(definition: string, registry = units, events = '') {
  const { campaign, findings } = parsed(definition, registry, events)
  expect(campaign).toBeNull()
  return findings.map(({ code, params, place }) => ({ ...params, code, row: place.row }))
}

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length
}

/** The definition with one passage changed, and the line of the change. */
function changed(from: string, to: string): { text: string; row: number } {
  expect(yaml).toContain(from)
  const text = yaml.replace(from, to)
  return { text, row: lineOf(text, to) }
}

test('a definition that holds becomes a campaign', () => {
  expect(parsed(yaml)).toMatchObject({ campaign: { id: 'golden' }, findings: [] })
})

describe('a fault is told with its line', () => {
  test('an unknown key, and what was meant', () => {
    const { text, row } = changed('reported_by: [commune_committee]', 'reportd_by: [commune_committee]')
    expect(faults(text)).toContainEqual({
      code: 'definition/unknown-key',
      row,
      path: 'forms[0]',
      key: 'reportd_by',
      suggestion: 'reported_by',
    })
  })

  test('a value that is none of the allowed ones', () => {
    const { text, row } = changed('kind: ratio_of_sums', 'kind: ratio_of_sum')
    expect(faults(text)).toContainEqual(
      expect.objectContaining({
        code: 'definition/invalid',
        row,
        problem: expect.objectContaining({ kind: 'not-one-of', suggestion: 'ratio_of_sums' }) as unknown,
      }),
    )
  })

  test('a field that no form has', () => {
    const { text, row } = changed('numerator: [{ field: done }]', 'numerator: [{ field: donne }]')
    expect(faults(text)).toContainEqual(
      expect.objectContaining({
        code: 'definition/unknown-reference',
        row,
        name: 'donne',
        suggestion: 'done',
      }),
    )
  })

  test('a field of the wrong type', () => {
    const { text, row } = changed('{ field: launched, condition: yes }', '{ field: launched }')
    expect(faults(text)).toContainEqual(
      expect.objectContaining({
        code: 'definition/wrong-field-type',
        row,
        field: 'launched',
        type: 'yes_no',
      }),
    )
  })

  test('a phase that ends before it starts, and one outside the campaign', () => {
    const { text } = changed('      end: 2026-12-31', '      end: 2025-12-31')
    expect(faults(text).map(({ code }) => code)).toEqual([
      'definition/date-order',
      'definition/outside-campaign',
    ])
  })

  test('a missing statement, at the thing it is missing from', () => {
    const { text } = changed('start: 2026-01-01\n', '')
    expect(faults(text)).toContainEqual(
      expect.objectContaining({ code: 'definition/invalid', path: 'start', problem: { kind: 'missing' } }),
    )
  })

  test('YAML that cannot be read', () => {
    expect(faults('title: [')).toMatchObject([{ code: 'definition/syntax' }])
  })
})

test('all faults are told at once', () => {
  const { text } = changed('kind: share_of_units', 'kind: share')
  expect(faults(text.replace('type: yes_no', 'type: yesno'))).toHaveLength(4)
})

describe('a registry', () => {
  const header = 'code,name,kind,parent,valid_to\n'

  test('tells unknown parents and kinds, blanks, wrong dates and codes used twice, by line', () => {
    const registry = `${header}P,Tỉnh,province_committee,,\nA,Xã An,commune_comittee,P,\nA,,commune_committee,Q,30/6/2025\n`
    expect(faults(yaml, registry)).toMatchObject([
      { code: 'registry/unknown-kind', row: 3, suggestion: 'commune_committee' },
      { code: 'registry/blank', row: 4, name: 'name' },
      { code: 'registry/duplicate-code', row: 4 },
      { code: 'registry/unknown-parent', row: 4, parent: 'Q' },
      { code: 'registry/not-a-date', row: 4 },
    ])
  })

  test('has one root and no circle', () => {
    const registry = `${header}P,Tỉnh,province_committee,,\nA,Xã An,commune_committee,B,\nB,Xã Bình,commune_committee,A,\nQ,Tỉnh khác,province_committee,,\n`
    expect(faults(yaml, registry)).toMatchObject([
      { code: 'registry/several-roots' },
      { code: 'registry/cycle' },
    ])
  })
})
