import { utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import type { Sheet } from '../../../etl/reader/sheet.ts'
import { bookOf, bytesOf, firstSheetOf, readBack, sheetsOf, withPart } from './written.ts'

function cellAt(sheet: Sheet, row: number, column: number) {
  return sheet.cells.find((cell) => cell.row === row && cell.column === column)
}

describe.each(['xlsx', 'biff8'] as const)('a workbook of kind %s', (bookType) => {
  test('gives texts, numbers and yes/no values at their addresses', () => {
    const sheet = readBack(
      utils.aoa_to_sheet([
        ['Đơn vị', 'Số'],
        ['Xã An', 1245],
      ]),
      bookType,
    )
    expect(sheet.cells.map(({ row, column, content }) => [row, column, content.value])).toEqual([
      [0, 0, 'Đơn vị'],
      [0, 1, 'Số'],
      [1, 0, 'Xã An'],
      [1, 1, 1245],
    ])
  })

  test('gives a date as a day, whatever the zone of the machine', () => {
    const sheet = readBack({ '!ref': 'A1', A1: { t: 'n', v: 46096, z: 'm/d/yy' } }, bookType)
    expect(cellAt(sheet, 0, 0)).toMatchObject({
      content: { kind: 'date', value: '2026-03-15' },
      shown: '15/3/2026',
    })
  })

  test('gives an error by its name', () => {
    const sheet = readBack({ '!ref': 'A1', A1: { t: 'e', v: 0x07, f: '1/0' } }, bookType)
    expect(cellAt(sheet, 0, 0)?.content).toEqual({ kind: 'error', value: '#DIV/0!' })
  })

  test('takes the cached result of a formula', () => {
    const sheet = readBack({ '!ref': 'A1', A1: { t: 'n', v: 0.925, f: '37/40', z: '0.00%' } }, bookType)
    expect(cellAt(sheet, 0, 0)).toMatchObject({ content: { kind: 'number', value: 0.925 }, shown: '92.50%' })
  })

  test('tells hidden sheets and merged cells', () => {
    const merged = utils.aoa_to_sheet([['Hoàn thành tốt', null]])
    merged['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }]
    const book = bookOf({ seen: merged, unseen: utils.aoa_to_sheet([['x']]) })
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
    const [seen, unseen] = sheetsOf(bytesOf(book, bookType))
    expect(seen).toMatchObject({ isHidden: false, merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] })
    expect(unseen?.isHidden).toBe(true)
  })
})

test('dates count from 1904 where the workbook says so', () => {
  const book = bookOf({ old: { '!ref': 'A1', A1: { t: 'n', v: 46096 - 1462, z: 'm/d/yy' } } })
  book.Workbook = { WBProps: { date1904: true } }
  expect(cellAt(firstSheetOf(bytesOf(book)), 0, 0)?.content).toEqual({ kind: 'date', value: '2026-03-15' })
})

test('text is composed and without no-break spaces', () => {
  const sheet = readBack(utils.aoa_to_sheet([['Đảng ủy\u00a0xã'.normalize('NFD')]]))
  expect(cellAt(sheet, 0, 0)).toMatchObject({ content: { value: 'Đảng ủy xã' }, shown: 'Đảng ủy xã' })
})

test('a declared range of all rows and columns costs no more than the filled cells', () => {
  const narrow = bytesOf(bookOf({ wide: utils.aoa_to_sheet([['TT']]) }))
  const wide = withPart(narrow, '/xl/worksheets/sheet1.xml', (xml) =>
    xml.replace('<dimension ref="A1"/>', '<dimension ref="A1:XFD1048576"/>'),
  )
  expect(firstSheetOf(wide).cells).toHaveLength(1)
}, 2000)
