import { CFB, utils, write, type BookType, type WorkSheet } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { readSheets } from '../../../etl/reader/read.ts'
import type { Sheet } from '../../../etl/reader/sheet.ts'

/** The library's packages of files, which it leaves without types. */
const packages = CFB as {
  read(bytes: Uint8Array, options: { readonly type: 'array' }): object
  find(parts: object, path: string): { content: Uint8Array } | null
  write(parts: object, options: { readonly type: 'buffer'; readonly fileType: 'zip' }): Buffer
}

function workbook(
  sheets: Readonly<Record<string, WorkSheet>>,
  bookType: BookType = 'xlsx',
  date1904 = false,
) {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  if (date1904) book.Workbook = { WBProps: { date1904 } }
  return { book, bytes: () => new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer) }
}

function sheetsOf(bytes: Uint8Array): readonly Sheet[] {
  const read = readSheets(bytes)
  if ('refusal' in read) throw new Error(read.refusal.code)
  return read.sheets
}

function firstSheet(sheet: WorkSheet, bookType: BookType = 'xlsx', date1904 = false): Sheet {
  const [first] = sheetsOf(workbook({ 'Biểu 01': sheet }, bookType, date1904).bytes())
  if (first === undefined) throw new Error('no sheet')
  return first
}

function cellAt(sheet: Sheet, row: number, column: number) {
  return sheet.cells.find((cell) => cell.row === row && cell.column === column)
}

describe.each(['xlsx', 'biff8'] as const)('a workbook of kind %s', (bookType) => {
  test('gives texts, numbers and yes/no values at their addresses', () => {
    const sheet = firstSheet(
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
    const sheet = firstSheet({ '!ref': 'A1', A1: { t: 'n', v: 46096, z: 'm/d/yy' } }, bookType)
    expect(cellAt(sheet, 0, 0)).toMatchObject({
      content: { kind: 'date', value: '2026-03-15' },
      shown: '15/3/2026',
    })
  })

  test('gives an error by its name', () => {
    const sheet = firstSheet({ '!ref': 'A1', A1: { t: 'e', v: 0x07, f: '1/0' } }, bookType)
    expect(cellAt(sheet, 0, 0)?.content).toEqual({ kind: 'error', value: '#DIV/0!' })
  })

  test('takes the cached result of a formula', () => {
    const sheet = firstSheet({ '!ref': 'A1', A1: { t: 'n', v: 0.925, f: '37/40', z: '0.00%' } }, bookType)
    expect(cellAt(sheet, 0, 0)).toMatchObject({ content: { kind: 'number', value: 0.925 }, shown: '92.50%' })
  })

  test('tells hidden sheets and merged cells', () => {
    const merged = utils.aoa_to_sheet([['Hoàn thành tốt', null]])
    merged['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }]
    const { book, bytes } = workbook({ seen: merged, unseen: utils.aoa_to_sheet([['x']]) }, bookType)
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
    const [seen, unseen] = sheetsOf(bytes())
    expect(seen).toMatchObject({ isHidden: false, merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] })
    expect(unseen?.isHidden).toBe(true)
  })
})

test('dates count from 1904 where the workbook says so', () => {
  const sheet = firstSheet({ '!ref': 'A1', A1: { t: 'n', v: 46096 - 1462, z: 'm/d/yy' } }, 'xlsx', true)
  expect(cellAt(sheet, 0, 0)?.content).toEqual({ kind: 'date', value: '2026-03-15' })
})

test('text is composed and without no-break spaces', () => {
  const sheet = firstSheet(utils.aoa_to_sheet([['Đảng ủy\u00a0xã'.normalize('NFD')]]))
  expect(cellAt(sheet, 0, 0)).toMatchObject({ content: { value: 'Đảng ủy xã' }, shown: 'Đảng ủy xã' })
})

test('a declared range of all rows and columns costs no more than the filled cells', () => {
  const { bytes } = workbook({ wide: utils.aoa_to_sheet([['TT']]) })
  const parts = packages.read(bytes(), { type: 'array' })
  const sheet = packages.find(parts, '/xl/worksheets/sheet1.xml')
  if (sheet === null) throw new Error('no sheet')
  const xml = Buffer.from(sheet.content).toString('utf8')
  const declared = xml.replace('<dimension ref="A1"/>', '<dimension ref="A1:XFD1048576"/>')
  expect(declared).not.toBe(xml)
  sheet.content = Buffer.from(declared)
  const wide = new Uint8Array(packages.write(parts, { type: 'buffer', fileType: 'zip' }))
  expect(sheetsOf(wide)[0]?.cells).toHaveLength(1)
}, 2000)
