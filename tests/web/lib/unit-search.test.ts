import { describe, expect, test } from 'vitest'
import { findUnits, unitIndex, type SearchedUnit } from '../../../web/src/lib/search/unit-search.ts'

function unit(code: string, name: string, more: Partial<SearchedUnit> = {}): SearchedUnit {
  return { code, shownCode: code, name, others: [], tier: '', level: 2, parent: '', absent: null, ...more }
}

const units = [
  unit('120', 'Huyện Mường La', { level: 1, absent: 'Kết thúc 30/06/2025' }),
  unit('03808@2025', 'Xã Mường La', { shownCode: '03808', others: ['03808', 'Thị trấn Ít Ong'] }),
  unit('04246', 'Xã Mường Lạn'),
  unit('03934', 'Xã Mường Lang'),
  unit('03646', 'Phường Tô Hiệu', { others: ['P. Tô Hiệu', 'Phường Chiềng Lề'] }),
  unit('1', 'Xã Hòa Bình'),
  unit('2', 'Xã Hoà Bình', { parent: 'Huyện B' }),
  unit('3', 'Xã Hoa Bình'),
  unit('4', 'Đặc khu Phú Quốc'),
]
const index = unitIndex(units)
const names = (query: string): string[] => findUnits(index, query).map(({ name }) => name)

describe('a unit is found', () => {
  test.each([
    ['by its name without accents', 'muong la', 'Xã Mường La'],
    ['by its name with them', 'Mường Lạn', 'Xã Mường Lạn'],
    ['by the beginning of a word', 'tô hi', 'Phường Tô Hiệu'],
    ['by words in another order', 'hieu phuong', 'Phường Tô Hiệu'],
    ['by an old name', 'it ong', 'Xã Mường La'],
    ['by a short name', 'P. to hieu', 'Phường Tô Hiệu'],
    ['by its code', '03934', 'Xã Mường Lang'],
    ['by its official code', '03808', 'Xã Mường La'],
    ['by a d for a đ', 'dac khu', 'Đặc khu Phú Quốc'],
  ])('%s', (_, query, name) => {
    expect(names(query)[0]).toBe(name)
  })

  test('the whole name before those that only begin so, and what has ended last', () => {
    expect(names('mường la')).toEqual(['Xã Mường La', 'Xã Mường Lang', 'Xã Mường Lạn', 'Huyện Mường La'])
  })

  test('the accents that were written decide between names alike without them', () => {
    expect(names('hoa bình')[0]).toBe('Xã Hoa Bình')
    expect(names('hòa bình')[0]).toBe('Xã Hòa Bình')
    expect(names('hoa binh')).toHaveLength(3)
  })
})

test.each(['', '  ', '/', 'khong co dau'])('nothing is found for “%s”', (query) => {
  expect(names(query)).toEqual([])
})
