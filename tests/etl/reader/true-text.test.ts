import { utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { bookOf, bytesOf, firstSheetOf, readBack, shownIn, withPart } from './written.ts'

describe.each(['xlsx', 'biff8'] as const)('texts of a workbook of kind %s become Unicode', (bookType) => {
  test('a sheet of TCVN3, with words that Unicode has too', () => {
    const rows = [
      ['Bé Tµi chÝnh', 'sè', 'NS§P'],
      ['Hµ néi', 'CT 135', 'Tæng'],
    ]
    expect(shownIn(rows, bookType)).toEqual(['Bộ Tài chính', 'số', 'NSĐP', 'Hà nội', 'CT 135', 'Tổng'])
  })

  test('a sheet of VNI', () => {
    const rows = [
      ['Ñôn vò', 'Soá'],
      ['Ñaûng uûy xaõ An Phuù', null],
    ]
    expect(shownIn(rows, bookType)).toEqual(['Đơn vị', 'Số', 'Đảng ủy xã An Phú'])
  })

  test('both the content and what is shown', () => {
    const sheet = readBack(utils.aoa_to_sheet([[' §¶ng uû x· ']]), bookType)
    expect(sheet.cells[0]).toMatchObject({ content: { value: ' Đảng uỷ xã ' }, shown: 'Đảng uỷ xã' })
    expect(sheet.legacyEncodings).toEqual(new Set(['tcvn3']))
  })
})

describe('what is Unicode stays as it is', () => {
  test.each([
    [
      'Vietnamese',
      [
        ['Đảng ủy xã Hát Lót', 'Số'],
        ['Xã Chiềng Ân', 'Hà Nam'],
      ],
    ],
    ['names without letters of its own', [['Xã Hát Lót'], ['Sóc Trăng'], ['bé']]],
    [
      'English, numbers and signs',
      [
        ['Total', '5 µm', '£5m'],
        ['1.245', '92,5%', '§ 12'],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(shownIn(rows)).toEqual(rows.flat())
    expect(readBack(utils.aoa_to_sheet(rows))).not.toHaveProperty('legacyEncodings')
  })

  test('a column of names beside one of TCVN3', () => {
    const rows = [
      ['§¬n vÞ', 'Tên trong danh mục'],
      ['X· H¸t Lãt', 'Xã Hát Lót'],
      ['X· M\u00ad\u00adêng Bó', 'Xã Mường Bú'],
    ]
    expect(shownIn(rows).filter((_, index) => index % 2 === 1)).toEqual([
      'Tên trong danh mục',
      'Xã Hát Lót',
      'Xã Mường Bú',
    ])
  })
})

/** A sheet whose first column is in one font and whose second is in another. */
function inFonts(first: string, second: string, rows: readonly (readonly string[])[]): Uint8Array {
  const written = bytesOf(bookOf({ fonts: utils.aoa_to_sheet(rows.map((row) => [...row])) }))
  const styled = withPart(written, '/xl/styles.xml', (xml) =>
    xml
      .replace(
        /<fonts[\s\S]*<\/fonts>/,
        `<fonts count="2"><font><sz val="12"/><name val="${first}"/></font><font><name val="${second}"/></font></fonts>`,
      )
      .replace(/<cellXfs[\s\S]*<\/cellXfs>/, '<cellXfs count="2"><xf fontId="0"/><xf fontId="1"/></cellXfs>'),
  )
  return withPart(styled, '/xl/worksheets/sheet1.xml', (xml) =>
    xml.replace(
      /<c r="([AB])(\d+)"/g,
      (_, column: string, row: string) => `<c r="${column}${row}" s="${column === 'A' ? '0' : '1'}"`,
    ),
  )
}

describe('the font of a cell decides where its words do not', () => {
  test('one word in a font of TCVN3, the same in one of Unicode', () => {
    const sheet = firstSheetOf(inFonts('.VnTime', 'Arial', [['Bé', 'Bé']]))
    expect(sheet.cells.map(({ shown }) => shown)).toEqual(['Bộ', 'Bé'])
  })

  test('capitals of a font that draws small letters as capitals', () => {
    const sheet = firstSheetOf(
      inFonts('.VnArialH', 'VNI-Times', [
        ['dù to¸n thu, chi', 'Soá'],
        ['an', 'an'],
      ]),
    )
    expect(sheet.cells.map(({ shown }) => shown)).toEqual(['DỰ TOÁN THU, CHI', 'Số', 'AN', 'an'])
    expect(sheet.legacyEncodings).toEqual(new Set(['tcvn3', 'vni']))
  })

  test('a column of Unicode typed in such a font is Unicode', () => {
    const sheet = firstSheetOf(
      inFonts('.VnTime', 'Arial', [
        ['Đảng ủy xã Hát Lót', 'x'],
        ['Hà Nam', 'y'],
      ]),
    )
    expect(sheet.cells.map(({ shown }) => shown)).toEqual(['Đảng ủy xã Hát Lót', 'x', 'Hà Nam', 'y'])
    expect(sheet).not.toHaveProperty('legacyEncodings')
  })

  test('a column of TCVN3 that was put in a font of Unicode is TCVN3', () => {
    const sheet = firstSheetOf(
      inFonts('.VnTime', 'Arial', [
        ['Bé', 'Hµ néi'],
        ['x', 'H¶i phßng'],
        ['x', '§µ n½ng'],
        ['x', 'Bé'],
      ]),
    )
    expect(sheet.cells.at(-1)?.shown).toBe('Bộ')
  })
})

describe('a CSV in a font encoding', () => {
  test.each([
    ['TCVN3', 'TT;§¬n vÞ\n1;§¶ng uû x· An Phó\n', 'tcvn3'],
    ['VNI', 'TT;Ñôn vò\n1;Ñaûng uyû xaõ An Phuù\n', 'vni'],
  ])('%s, as bytes of Windows and as UTF-8', (_, text, encoding) => {
    for (const bytes of [Buffer.from(text, 'latin1'), Buffer.from(text)]) {
      const sheet = firstSheetOf(bytes)
      expect(sheet.cells.map(({ shown }) => shown)).toEqual(['TT', 'Đơn vị', '1', 'Đảng uỷ xã An Phú'])
      expect(sheet.legacyEncodings).toEqual(new Set([encoding]))
    }
  })
})
