import { describe, expect, test } from 'vitest'
import { cellFont } from '../../../etl/reader/cell-font.ts'
import { evidenceOf, fontEncodingOf } from '../../../etl/reader/font-encoding.ts'
import { decodeTcvn3 } from '../../../etl/reader/tcvn3.ts'
import { decodeVni } from '../../../etl/reader/vni.ts'

describe('TCVN3 is decoded', () => {
  test.each([
    ['Uû ban nh©n d©n', 'Uỷ ban nhân dân'],
    ['§¶ng uû x·', 'Đảng uỷ xã'],
    ['Hoµn thµnh xuÊt s¾c', 'Hoàn thành xuất sắc'],
    ['trùc thuéc trung \u00ad¬ng', 'trực thuộc trung ương'],
    ['(KÌm theo QuyÕt ®Þnh sè 757/2003/Q§-BTC)', '(Kèm theo Quyết định số 757/2003/QĐ-BTC)'],
    ['rõng vµ kinh phÝ', 'rừng và kinh phí'],
    ['Tr.®ã: chi c.tr×nh', 'Tr.đó: chi c.trình'],
  ])('%s', (coded, text) => {
    expect(decodeTcvn3(coded)).toBe(text)
  })

  test('every letter has a code of its own', () => {
    const codes = Array.from({ length: 0xff - 0xa1 }, (_, index) => String.fromCharCode(0xa1 + index))
    const decoded = codes.filter((code) => decodeTcvn3(code) !== code || code === 'ý')
    expect(new Set(decoded.map(decodeTcvn3)).size).toBe(74)
  })
})

describe('VNI is decoded', () => {
  test.each([
    ['Ñaûng uûy xaõ', 'Đảng ủy xã'],
    ['ÑAÛNG UÛY XAÕ', 'ĐẢNG ỦY XÃ'],
    ['Uyû ban nhaân daân tænh', 'Uỷ ban nhân dân tỉnh'],
    ['Hoaøn thaønh xuaát saéc nhieäm vuï', 'Hoàn thành xuất sắc nhiệm vụ'],
    ['Ñòa phöông, ñôn vò, tröôùc, sau ñoù', 'Địa phương, đơn vị, trước, sau đó'],
    ['CAÛ NÖÔÙC', 'CẢ NƯỚC'],
  ])('%s', (coded, text) => {
    expect(decodeVni(coded)).toBe(text)
  })
})

describe('an encoding is told by words that are Vietnamese only in it', () => {
  test.each([
    ['one title of TCVN3', ['Bé Tµi chÝnh'], 'tcvn3'],
    ['names of TCVN3', ['Hµ néi', 'H¶i phßng', '§µ n½ng'], 'tcvn3'],
    ['one title of VNI', ['Ñaûng uûy xaõ'], 'vni'],
    ['one word that may be chance', ['Gün'], null],
    ['names that are Unicode without its own letters', ['Xã Hát Lót', 'Hà Nam', 'Hòa Bình', 'Vĩnh'], null],
    ['German', ['Müller für Größe', 'Tür', 'schön', 'Übung hört', 'Straße'], null],
    ['French', ['Genève', 'où', 'là', 'été', 'français', 'déjà vu', 'à côté'], null],
    ['Danish', ['på', 'så', 'få', 'også mål', 'København', 'år', 'første'], null],
    ['signs of measure', ['5 µm', '10 m²', '25 °C', '½', '¾', '© Excel®', '£5m', '§ 12'], null],
  ])('%s', (_, texts, encoding) => {
    expect(fontEncodingOf(texts)).toBe(encoding)
  })

  test('letters of Unicode are evidence against', () => {
    expect(evidenceOf('Đảng ủy Hà Nam', 'tcvn3')).toEqual({ telling: [], unicodeCount: 2, strangeCount: 0 })
  })
})

test.each([
  ['.VnTime', { encoding: 'tcvn3', isCapital: false }],
  ['.VnArialH', { encoding: 'tcvn3', isCapital: true }],
  ['VNI-Times', { encoding: 'vni', isCapital: false }],
  ['Times New Roman', null],
])('the font %s', (name, font) => {
  expect(cellFont(name)).toEqual(font)
})
