import { utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { hiddenColumns, hiddenRows } from '../../../etl/reader/hidden-lines.ts'
import { bookOf, bytesOf, readBack, sheetsOf } from './written.ts'

function withHidden() {
  const sheet = utils.aoa_to_sheet([
    ['TT', 'Mã'],
    ['1', 'x'],
    ['2', 'y'],
  ])
  sheet['!rows'] = [{}, { hidden: true }]
  sheet['!cols'] = [{ wch: 5 }, { hidden: true }]
  return sheet
}

test('hidden rows and columns are told of an .xlsx', () => {
  const sheet = readBack(withHidden())
  expect(sheet).toMatchObject({ hiddenRows: new Set([1]), hiddenColumns: new Set([1]) })
  expect(sheet.cells).toHaveLength(6)
})

test('they are those of their own sheet', () => {
  const sheets = sheetsOf(bytesOf(bookOf({ plain: utils.aoa_to_sheet([['a']]), hiding: withHidden() })))
  expect(sheets.map(({ hiddenRows }) => [...hiddenRows])).toEqual([[], [1]])
})

test('blank cells that have a type stay blank', () => {
  const sheet = readBack({
    '!ref': 'A1:B1',
    A1: { t: 'n' },
    B1: { t: 's', v: 'x' },
    '!rows': [{ hidden: true }],
  })
  expect(sheet.cells.map(({ shown }) => shown)).toEqual(['x'])
})

describe('the XML of a sheet', () => {
  test.each([
    ['a row without a number', '<row r="3"/><row hidden="1"/>', [3], []],
    ['words for yes and no', '<row r="1" hidden="true"/><row r="2" hidden="false"/>', [0], []],
    ['a prefix', '<x:cols><x:col min="2" max="3" hidden="1"/></x:cols><x:row r="5" hidden="1">', [4], [1, 2]],
    ['an attribute of another kind', '<row r="1" x14ac:hidden="1" nothidden="1"/>', [], []],
  ])('%s', (_, xml, rows, columns) => {
    expect([[...hiddenRows(xml)], [...hiddenColumns(xml)]]).toEqual([rows, columns])
  })

  test('hides no more columns than there are', () => {
    expect(hiddenColumns('<cols><col min="1" max="4000000000" hidden="1"/></cols>').size).toBe(16_384)
  })
})
