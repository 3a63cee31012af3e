import { utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { recordsFrom } from '../../../etl/reader/xls-records.ts'
import { bookOf, bytesOf, firstSheetOf, withStream } from './written.ts'

const xls = bytesOf(bookOf({ 'Biểu 01': utils.aoa_to_sheet([['Đơn vị', 'Bé', 'tæng', 12]]) }), 'biff8')

/** Puts a record before the end of the only sheet, which is the end of the stream. */
function withLastRecord(id: number, ...numbers: readonly number[]): Uint8Array {
  const record = Buffer.alloc(4 + 2 * numbers.length)
  for (const [index, number] of [id, 2 * numbers.length, ...numbers].entries())
    record.writeUInt16LE(number, 2 * index)
  return withStream(xls, (stream) => Buffer.concat([stream.subarray(0, -4), record, stream.subarray(-4)]))
}

const COLUMNS = 0x7d

test('hidden columns of an .xls are told', () => {
  expect(firstSheetOf(withLastRecord(COLUMNS, 1, 2, 2304, 15, 1, 0)).hiddenColumns).toEqual(new Set([1, 2]))
})

test('columns that are only wide are not hidden', () => {
  expect(firstSheetOf(withLastRecord(COLUMNS, 1, 2, 2304, 15, 2, 0)).hiddenColumns).toEqual(new Set())
})

test('no more columns are hidden than there are', () => {
  expect(firstSheetOf(withLastRecord(COLUMNS, 0, 0xffff, 0, 15, 1, 0)).hiddenColumns.size).toBe(256)
})

function inFont(name: string): string[] {
  const renamed = withStream(xls, (stream) => {
    const at = stream.indexOf(Buffer.from('Arial', 'utf16le'))
    if (at < 0) throw new Error('no font')
    return Buffer.concat([
      stream.subarray(0, at),
      Buffer.from(name, 'utf16le'),
      stream.subarray(at + 2 * name.length),
    ])
  })
  return firstSheetOf(renamed).cells.map(({ shown }) => shown)
}

test.each([
  ['.VnTi', ['Đơn vị', 'Bộ', 'tổng', '12']],
  ['.VnTH', ['Đơn vị', 'BỘ', 'TỔNG', '12']],
  ['Times', ['Đơn vị', 'Bé', 'tæng', '12']],
])('the font %s of an .xls decides how its letters are read', (name, shown) => {
  expect(inFont(name)).toEqual(shown)
})

test('the records of a chart are no records of its sheet, and a cut stream ends', () => {
  const record = (id: number, data: readonly number[]) => [id & 0xff, id >> 8, data.length, 0, ...data]
  const begin = record(0x0809, [0, 6])
  const end = record(0x000a, [])
  const stream = Buffer.from([
    ...begin,
    ...begin,
    ...record(0x7d, [1]),
    ...end,
    ...record(0x31, [2]),
    0x7d,
    0,
    9,
  ])
  expect([...recordsFrom(stream, 0, new Set([0x7d, 0x31]))].map(({ id }) => id)).toEqual([0x31])
})
