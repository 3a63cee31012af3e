import { expect, test } from 'vitest'
import { foldText, nearest, spokenText } from '../../../etl/spelling/fold.ts'

test.each([
  ['Xã Hoà', 'Xã Hòa'],
  ['Uỷ ban', 'Ủy ban'],
  ['Đảng bộ', 'Ðảng bộ'],
  ['Đảng bộ', 'Đảng bộ'.normalize('NFD')],
  ['TP.  Sơn La', 'tp sơn la'],
])('“%s” and “%s” are folded alike', (a, b) => {
  expect(foldText(a)).toBe(foldText(b))
})

test('spoken alike: the tone may stand on either vowel, but must be the same', () => {
  expect(spokenText('Xã Hoà')).toBe(spokenText('xã HÒA'))
  expect(spokenText('Uỷ')).toBe(spokenText('Ủy'))
  expect(spokenText('Hòa')).not.toBe(spokenText('Hóa'))
  expect(spokenText('Sơn')).not.toBe(spokenText('Son'))
})

test('the nearest names come first, and none that shares too little', () => {
  expect(nearest('Xã Chieng Den', ['Xã Chiềng Đen', 'Xã Chiềng Đền', 'Phường Tô Hiệu'], 2)).toHaveLength(2)
  expect(nearest('abc', ['Phường Tô Hiệu'], 3)).toEqual([])
})
