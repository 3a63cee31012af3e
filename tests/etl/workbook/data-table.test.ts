import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { dataWorkbook } from '../../../etl/workbook/data-table.ts'
import { FORM_SHEET, part } from './pen.ts'

const bytes = dataWorkbook({
  name: 'Đơn vị: theo [cấp]',
  above: ['Đợt thi đua', 'DỮ LIỆU MINH HỌA'],
  head: ['Mã', 'Đơn vị', 'Tỷ lệ'],
  rows: [
    ['003', '=1+1', { number: 0.8995, format: '0.00%' }],
    ['004', '@SUM(A1)', null],
  ],
})

interface ReadCell {
  readonly t: string
  readonly v: unknown
  readonly w?: string
  readonly f?: string
}

function cell(address: string): ReadCell | undefined {
  const book = read(bytes, { cellNF: true })
  return book.Sheets[book.SheetNames[0] ?? '']?.[address] as ReadCell | undefined
}

test('the head and the rows stand below what the table speaks for', () => {
  const book = read(bytes)
  expect(book.SheetNames).toEqual(['Đơn vị theo cấp'])
  const rows = utils.sheet_to_json(book.Sheets['Đơn vị theo cấp'] ?? {}, { header: 1 })
  expect(rows).toEqual([
    ['Đợt thi đua'],
    ['DỮ LIỆU MINH HỌA'],
    ['Mã', 'Đơn vị', 'Tỷ lệ'],
    ['003', '=1+1', 0.8995],
    ['004', '@SUM(A1)'],
  ])
})

test('a number is a number with its format, and no text is a formula', () => {
  expect(cell('C4')).toMatchObject({ t: 'n', v: 0.8995, w: '89.95%' })
  expect(cell('B4')).toMatchObject({ t: 's', v: '=1+1' })
  expect(cell('B4')?.f).toBeUndefined()
  expect(part(bytes, FORM_SHEET)).not.toContain('<f>')
})

test('the head stays in sight, and every cell may be changed', () => {
  const xml = part(bytes, FORM_SHEET)
  expect(xml).toContain('topLeftCell="B4"')
  expect(xml).not.toContain('sheetProtection')
})
