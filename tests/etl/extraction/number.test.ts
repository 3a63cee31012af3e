import { expect, test } from 'vitest'
import { readNumber } from '../../../etl/extraction/number.ts'
import { cell, textCell } from './desk.ts'

test.each([
  ['1.234', '1234', false],
  ['1.234,5', '1234.5', false],
  ['1.234.567,89', '1234567.89', false],
  ['98,5', '98.5', false],
  ['98.5', '98.5', true],
  ['1 234', '1234', false],
  [' 05 ', '5', false],
  ['0.123', '0.123', true],
  ['1,234,567', '1234567', true],
  ['1,234.5', '1234.5', true],
  ['-3', '-3', false],
  ['−3', '-3', false],
  ['+5,0', '5', false],
])('“%s” is read as %s', (written, value, isAmbiguous) => {
  expect(readNumber(textCell(written))).toEqual({ value, isAmbiguous })
})

test.each(['đang rà soát', '20 công trình', '1.23.4', '12%', '1/2', '', '1..2', '1e5'])(
  '“%s” is no number',
  (written) => {
    expect(readNumber(textCell(written))).toBeNull()
  },
)

test.each([
  [0.1 + 0.2, '0.3'],
  [1e21, '1000000000000000000000'],
  [1e-7, '0.0000001'],
  [1234, '1234'],
])('a number cell holding %d is %s exactly', (value, text) => {
  expect(readNumber(cell({ kind: 'number', value }))).toEqual({ value: text, isAmbiguous: false })
})
