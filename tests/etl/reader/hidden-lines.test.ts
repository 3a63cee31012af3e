import { utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { readSheetPart } from '../../../etl/reader/xlsx/sheet-part.ts'
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

function hiddenIn(rows: string, columns = ''): [number[], number[]] {
  const surroundings = { strings: [], styles: [], is1904: false, count: () => undefined }
  const xml = `<worksheet>${columns}<sheetData>${rows}</sheetData></worksheet>`
  const { hiddenRows, hiddenColumns } = readSheetPart(xml, surroundings)
  return [[...hiddenRows], [...hiddenColumns]]
}

describe('the XML of a sheet', () => {
  test.each([
    ['a row without a number', '<row r="3"/><row hidden="1"/>', '', [3], []],
    ['words for yes and no', '<row r="1" hidden="true"/><row r="2" hidden="false"/>', '', [0], []],
    [
      ...['a prefix', '<x:row r="5" hidden="1"></x:row>'],
      ...['<x:cols><x:col min="2" max="3" hidden="1"/></x:cols>', [4], [1, 2]],
    ],
    ['an attribute of another kind', '<row r="1" x14ac:hidden="1" nothidden="1"/>', '', [], []],
    ['a row without height', '<row r="2" ht="0" customHeight="1"/>', '', [1], []],
    ['a column without width', '', '<cols><col min="3" max="3" width="0"/></cols>', [], [2]],
    [
      ...['lines that are folded away', '<row r="2" outlineLevel="1" hidden="1"/><row r="3" collapsed="1"/>'],
      ...[
        '<cols><col min="2" max="2" outlineLevel="1" hidden="1"/><col min="3" max="3" collapsed="1"/></cols>',
      ],
      ...[[1], [1]],
    ],
  ] as [string, string, string, number[], number[]][])(
    '%s',
    (_, rows, columns, hiddenRows, hiddenColumns) => {
      expect(hiddenIn(rows, columns)).toEqual([hiddenRows, hiddenColumns])
    },
  )

  test('hides no more columns than there are', () => {
    const [, columns] = hiddenIn('', '<cols><col min="1" max="4000000000" hidden="1"/></cols>')
    expect(columns).toHaveLength(16_384)
  })
})
