import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readSheets } from '../../../etl/reader/read.ts'

const table = 'TT;Đơn vị\n1;Đảng ủy xã An Phú\n'

function textsOf(bytes: Uint8Array): string[] {
  const read = readSheets(bytes)
  return 'sheets' in read
    ? read.sheets.flatMap(({ cells }) => cells.map(({ shown }) => shown))
    : [read.refusal.code]
}

function utf16be(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le').swap16()
}

/** Letters that windows-1258 has whole, marks after them. */
const windows1258 = Uint8Array.from([
  ...Buffer.from('TT;'),
  0xd0,
  ...Buffer.from('o'),
  ...Buffer.from('n vi'),
  0xf2,
  ...Buffer.from('\n1;X'),
  0xe3,
  ...Buffer.from('\n'),
])

describe('a CSV is read in the encoding it has', () => {
  test.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${table}`)],
    ['decomposed UTF-8', Buffer.from(table.normalize('NFD'))],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${table}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(table, 'utf16le')],
    ['UTF-16, big end first', utf16be(`\uFEFF${table}`)],
  ])('%s', (_, bytes) => {
    expect(textsOf(bytes)).toEqual(['TT', 'Đơn vị', '1', 'Đảng ủy xã An Phú'])
  })

  test('windows-1258', () => {
    expect(textsOf(windows1258)).toEqual(['TT', 'Đon vị', '1', 'Xă'])
  })
})

test('a CSV keeps the rows of empty lines, quotes and line breaks in cells', () => {
  const read = readSheets(Buffer.from('a,b\r\n\r\n"x\ny",2\r\n'))
  const cells = 'sheets' in read ? read.sheets[0]?.cells : []
  expect(cells?.map(({ row, column, shown }) => [row, column, shown])).toEqual([
    [0, 0, 'a'],
    [0, 1, 'b'],
    [2, 0, 'x\ny'],
    [2, 1, '2'],
  ])
})

describe('a CSV is split by the sign that makes its rows even', () => {
  test.each([
    [
      'titles above a table',
      'BIỂU SỐ 01\nSơn La, ngày 5 tháng 4\n\nTT;Đơn vị;Số\n1;Xã An;12,5\n2;Xã Bình;7,5\n',
      3,
    ],
    ['two columns with decimal commas', 'Đơn vị;Tỷ lệ\nXã An;95,5\nXã Bình;90,5\n', 2],
    ['commas', 'TT,Đơn vị\n1,"Xã An; Xã Bình"\n', 2],
    ['tabs', 'TT\tĐơn vị\n1\tXã An, huyện Bình\n', 2],
  ])('%s', (_, text, columns) => {
    const read = readSheets(Buffer.from(text))
    const cells = 'sheets' in read ? (read.sheets[0]?.cells ?? []) : []
    expect(Math.max(...cells.map(({ column }) => column + 1))).toBe(columns)
  })
})

describe('what cannot be read is refused by what it is', () => {
  test.each([
    ['nothing', new Uint8Array(), 'file/empty'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'file/unsupported'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'file/unsupported'],
    ['bytes that are no text', Buffer.from([1, 2, 3, 4, 5, 6, 7]), 'file/unsupported'],
    ['a zip without a workbook', zipSync({ 'a.bin': Uint8Array.of(1) }), 'file/unsupported'],
    ['a zip that is nothing', Buffer.from('PK\u0003\u0004nothing PK\u0005\u0006'), 'file/archive-damaged'],
    ['a damaged workbook', Buffer.from('PK\u0003\u0004 [Content_Types].xml and no more'), 'file/unreadable'],
    ['a damaged old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0]), 'file/unreadable'],
    [
      'a workbook behind a password',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'file/encrypted',
    ],
  ])('%s', (_, bytes, code) => {
    expect(textsOf(bytes)).toEqual([code])
  })
})

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      readSheets(bytes)
    }),
    { numRuns: 500 },
  )
})
