import { expect, test } from 'vitest'
import type { Campaign } from '../../../etl/campaign/campaign.ts'
import { rowsOf } from '../../../etl/desk/rows-around.ts'
import type { Layout } from '../../../etl/extraction/layout.ts'
import { smallCampaign } from '../warehouse/small-campaign.ts'

const bytes = new TextEncoder().encode('TT;Đơn vị;Họ tên;Số;Khác\n1;Xã An;Nguyễn Văn A;30;B\n')
const plain = smallCampaign([])
const [form] = plain.forms
if (form === undefined) throw new Error('the campaign has no form')

/** The same campaign, with a list whose lines name persons. */
const withPersons: Campaign = {
  ...plain,
  forms: [
    {
      ...form,
      list: {
        item: { vi: 'Người', en: 'Person' },
        fields: [],
        personalFields: ['name'],
        counts: [],
        rules: [],
      },
    },
  ],
}

const meanings = ['ordinal', 'unit', 'name', 'done', 'none']
const layout: Layout = {
  form: form.id,
  period: '2026-Q1',
  sheet: '',
  columns: meanings.map((meaning, index) => ({
    column: String.fromCharCode(65 + index),
    heading: meaning,
    meaning,
  })),
}

test('a line is shown as its sender sees it', () => {
  expect(rowsOf(bytes, plain, [layout], [{ sheet: '', row: 2 }])).toEqual([
    {
      sheet: '',
      row: 2,
      cells: [
        { column: 'A', shown: '1' },
        { column: 'B', shown: 'Xã An' },
        { column: 'C', shown: 'Nguyễn Văn A' },
        { column: 'D', shown: '30' },
        { column: 'E', shown: 'B' },
      ],
    },
  ])
})

test('where lines name persons, their names and what was not understood are covered', () => {
  const [line] = rowsOf(bytes, withPersons, [layout], [{ sheet: '', row: 2 }])
  expect(line?.cells.map(({ shown }) => shown)).toEqual(['1', 'Xã An', '•••', '30', '•••'])
})

test('a sheet that is not there and a file that cannot be opened have no lines', () => {
  expect(rowsOf(bytes, plain, [], [{ sheet: 'Biểu 01', row: 2 }])).toEqual([])
  expect(rowsOf(new Uint8Array(), plain, [], [{ sheet: '', row: 1 }])).toEqual([])
})
