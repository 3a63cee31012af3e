import { expect, test } from 'vitest'
import type { FindingRow } from '../../../etl/figures/store.ts'
import { groupFindings, placeText } from '../../../web/src/lib/server/desk/finding-groups.ts'
import { commune, smallCampaign } from '../../etl/warehouse/small-campaign.ts'

const campaign = smallCampaign([commune('A', 'P')])

function row(cell: string, more: Partial<FindingRow> = {}): FindingRow {
  return {
    submission: '1',
    code: 'cell/not-a-number',
    severity: 'error',
    file: 'a.xlsx',
    sheet: 'Biểu 01',
    cell,
    row: Number(cell.slice(1)),
    column: cell.slice(0, 1),
    value: null,
    unit: null,
    field: 'done',
    message: 'phải là số',
    hint: 'Ghi số.',
    ...more,
  }
}

test('the same mistake in many cells is one, with its cells in the order of the file', () => {
  const [group, ...others] = groupFindings(campaign, [row('C7'), row('C9', { unit: 'A' })])
  expect(others).toEqual([])
  expect(group?.places.map(({ cell, unit }) => [cell, unit])).toEqual([
    ['C7', null],
    ['C9', 'A'],
  ])
  expect(group?.isAlike).toBe(true)
})

test('mistakes of other columns, sheets and remedies stand apart, errors before doubts', () => {
  const groups = groupFindings(campaign, [
    row('D7', { field: 'total', severity: 'warning' }),
    row('C7'),
    row('C8', { sheet: 'Biểu 02' }),
    row('C9', { hint: 'Gần giống: Xã An.' }),
  ])
  expect(groups.map(({ places }) => places[0]?.cell)).toEqual(['C7', 'C8', 'C9', 'D7'])
})

test('what is told in other words is one mistake still, and says so', () => {
  const [group] = groupFindings(campaign, [
    row('C7', { message: 'ô ghi “a”' }),
    row('C9', { message: 'ô ghi “b”' }),
  ])
  expect([group?.message, group?.isAlike]).toEqual(['ô ghi “a”', false])
})

test('a place names its sheet where it has one', () => {
  expect([
    placeText('Biểu 01', 'C7'),
    placeText('', 'C7'),
    placeText('Biểu 01', null),
    placeText(null, null),
  ]).toEqual([...['Biểu 01 ! C7', 'C7', 'Biểu 01', '']])
})
