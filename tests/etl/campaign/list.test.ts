import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseCatalogue } from '../../../etl/campaign/catalogue.ts'
import { parseCampaign } from '../../../etl/campaign/parse.ts'

const folder = join(import.meta.dirname, '../../golden/27-a-list-of-works')
const [yaml, registry] = ['campaign.yaml', 'units.csv'].map((name) =>
  readFileSync(join(folder, name), 'utf8'),
) as [string, string]

function parsed(definition: string) {
  return parseCampaign('golden', { definition, registry, events: '' }, parseCatalogue('[]', '[]'))
}

/** The faults of the definition with one passage changed, each with whether it is on the changed line. */
function faultsOf(from: string, to: string) {
  expect(yaml).toContain(from)
  const text = yaml.replace(from, to)
  const row = text.slice(0, text.indexOf(to)).split('\n').length
  const { campaign, findings } = parsed(text)
  expect(campaign).toBeNull()
  return findings.map(({ code, params, place }) => ({ ...params, code, isThere: place.row === row }))
}

test('a list is resolved with the conditions of its counts', () => {
  expect(parsed(yaml).campaign?.forms[0]?.list).toMatchObject({
    personalFields: [],
    counts: [
      { field: 'registered', sum: null, where: null },
      {
        field: 'done',
        where: { kind: 'word', field: 'result', words: ['Đã HT', 'HT'], otherWords: ['Đang TH', 'Chưa'] },
      },
      { field: 'in_time', where: { kind: 'not_after', field: 'held_on', limit: 'due_on' } },
      { field: 'cost', sum: 'work_cost' },
    ],
  })
})

test.each([
  ['- { field: cost, sum: work_cost }', '- { field: cost, sum: work_cots }', 'work_cost'],
  ['not_after: due_on', 'not_after: duo_on', 'due_on'],
  ['- { field: registered }', '- { field: registred }', 'registered'],
  ['{ field: result, is:', '{ field: reslt, is:', 'result'],
  ['{ kind: past, field: held_on }', '{ kind: past, field: held_in }', 'held_on'],
])('a name that leads nowhere: %s → %s', (from, to, suggestion) => {
  const fault = expect.objectContaining({
    code: 'definition/unknown-reference',
    suggestion,
    isThere: true,
  }) as unknown
  expect(faultsOf(from, to)).toContainEqual(fault)
})

test('a key that is unknown, and what was meant', () => {
  const fault = { code: 'definition/unknown-key', key: 'wheer', suggestion: 'where', isThere: true }
  expect(faultsOf('field: done, where:', 'field: done, wheer:')).toMatchObject([fault])
})

test.each([
  ['sum: work_cost', 'sum: due_on', 'date'],
  ['{ field: held_on, not_after: due_on }', '{ field: work_cost, not_after: due_on }', 'money'],
  ['field: result, is:', 'field: held_on, is:', 'date'],
])('a field of the wrong type: %s → %s', (from, to, type) => {
  const fault = expect.objectContaining({
    code: 'definition/wrong-field-type',
    type,
    isThere: true,
  }) as unknown
  expect(faultsOf(from, to)).toContainEqual(fault)
})

test('words are asked of a text', () => {
  expect(faultsOf('field: result, is: [Đã HT, HT], is_not: [Đang TH, Chưa]', 'field: result')).toMatchObject([
    { code: 'definition/invalid', path: 'forms[0].list.counts[1].where.is', isThere: true },
  ])
})

test('a list has a mandatory field, and counts one of the form', () => {
  expect(faultsOf(', en: Work }, mandatory: true }', ', en: Work } }')).toMatchObject([
    { code: 'definition/invalid', path: 'forms[0].list.fields[0].mandatory' },
  ])
  const uncounted = yaml.slice(
    yaml.indexOf('        - { field: registered }'),
    yaml.indexOf('        - { field: in_time'),
  )
  expect(faultsOf(uncounted, '')).toMatchObject([
    { code: 'definition/invalid', problem: { kind: 'not-one-of', allowed: ['registered', 'done'] } },
  ])
})

test('the fields of lines are others than those of the form', () => {
  expect(faultsOf('{ id: work_cost, type: money', '{ id: done, type: money')).toContainEqual(
    expect.objectContaining({ code: 'definition/duplicate', name: 'done', isThere: true }),
  )
})

test('nothing rests on a person’s name', () => {
  const fault = { code: 'definition/unknown-reference', name: 'result' }
  expect(
    faultsOf('label: { vi: Kết quả, en: Result } }', 'label: { vi: Kết quả, en: Result }, personal: true }'),
  ).toContainEqual(expect.objectContaining(fault))
})
