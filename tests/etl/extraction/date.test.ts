import { expect, test } from 'vitest'
import { readDay } from '../../../etl/extraction/date.ts'
import { cell, textCell } from './desk.ts'

test.each([
  ['15/3/2026'],
  ['15.3.2026'],
  ['15-03-26'],
  ['15 / 3 / 2026'],
  ['15–3–2026'],
  ['2026-03-15'],
  ['2026/03/15'],
  ['2026-03-15T08:30:00'],
  ['15/03/2026 08:30'],
  ['Ngày 15/3/2026'],
  ['ngày 15 tháng 3 năm 2026'],
  ['15 tháng 03 năm 2026'],
  ['46096'],
])('“%s” is 15 March 2026', (written) => {
  expect(readDay(textCell(written))).toBe('2026-03-15')
})

test.each(['31/2/2026', '3/15/2026', '3/2026', 'Quý I/2026', '15/3', 'đang chuẩn bị', '2026'])(
  '“%s” is no day',
  (written) => {
    expect(readDay(textCell(written))).toBeNull()
  },
)

test('a serial and a date cell are the same day', () => {
  expect(readDay(cell({ kind: 'number', value: 46096 }))).toBe('2026-03-15')
  expect(readDay(cell({ kind: 'date', value: '2026-03-15T08:00:00' }))).toBe('2026-03-15')
})

test('a small number is no day', () => {
  expect(readDay(cell({ kind: 'number', value: 15 }))).toBeNull()
})
