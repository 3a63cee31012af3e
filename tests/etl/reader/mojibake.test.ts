import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repairMojibake } from '../../../etl/reader/mojibake.ts'
import { shownIn, firstSheetOf } from './written.ts'

function misread(text: string, page: 'windows-1252' | 'windows-1258'): string {
  return new TextDecoder(page).decode(Buffer.from(text))
}

describe.each(['windows-1252', 'windows-1258'] as const)('UTF-8 that was read as %s', (page) => {
  test.each(['Đảng ủy xã', 'Tổng số – 92,5%', 'à', 'Hoàn thành xuất sắc nhiệm vụ'])('%s', (text) => {
    expect(repairMojibake(misread(text, page))).toBe(text)
    expect(shownIn([[misread(text, page)]])).toEqual([text])
  })

  test('is told of its sheet', () => {
    const sheet = firstSheetOf(Buffer.from(`TT;${misread('Đơn vị', page)}\n1;Xã An\n`))
    expect(sheet.cells.map(({ shown }) => shown)).toEqual(['TT', 'Đơn vị', '1', 'Xã An'])
    expect(sheet.legacyEncodings).toEqual(new Set(['mojibake']))
  })

  test('is repaired whatever it says', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z À-ỹĂăĐđƠơƯư]*[à-ỹđ]$/), (text) => {
        expect(repairMojibake(misread(text, 'windows-1252'))).toBe(text)
      }),
    )
  })
})

test.each(['Đảng ủy xã', 'Hà Nội', 'Ã', 'Genève', 'Bé Tµi chÝnh', 'Ñaûng uûy xaõ', 'total', 'á»§ và á»'])(
  'other text is left alone: %s',
  (text) => {
    expect(repairMojibake(text)).toBeNull()
  },
)
