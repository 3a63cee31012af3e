import { describe, expect, test } from 'vitest'
import { countText } from '../../../web/src/lib/format/number.ts'
import {
  partText,
  pointsText,
  ratioText,
  shareText,
  targetText,
} from '../../../web/src/lib/format/percent.ts'

describe('a ratio is shown with one decimal, rounded half up', () => {
  test.each([
    [2, 3, null, '66,7%'],
    [1, 16, null, '6,3%'],
    [28, 80, null, '35,0%'],
    [12.5, 50, null, '25,0%'],
    [52, 50, null, '104,0%'],
    [0, 12, 100, '0,0%'],
    [1234, 1, null, '123.400,0%'],
  ])('%d of %d', (numerator, denominator, target, shown) => {
    expect(ratioText(numerator, denominator, target, 'vi')).toBe(shown)
  })
})

describe('a missed target never looks met', () => {
  test.each([
    [1799, 2000, 90, '89,95%'],
    [19999, 20000, 100, '99,995%'],
    [1801, 2000, 90, '90,1%'],
    [9, 10, 90, '90,0%'],
  ])('%i of %i against %i', (numerator, denominator, target, shown) => {
    expect(ratioText(numerator, denominator, target, 'vi')).toBe(shown)
  })
})

test('what cannot be divided shows a dash', () => {
  expect([ratioText(0, 0, 90, 'vi'), ratioText(null, null, 90, 'vi'), shareText(null, 'vi')]).toEqual([
    '—',
    '—',
    '—',
  ])
})

test('numbers are written as the language writes them', () => {
  expect([countText(1234, 'vi'), countText(1234, 'en')]).toEqual(['1.234', '1,234'])
  expect([shareText(0.675, 'vi'), shareText(0.925, 'en')]).toEqual(['67,5%', '92.5%'])
  expect([pointsText(0.018, 'vi'), pointsText(-0.05, 'en')]).toEqual(['+1,8', '−5.0'])
})

test('a target is written as the plan states it', () => {
  expect([targetText('>=', 90, 'vi'), targetText('>', 99.5, 'vi'), targetText(null, null, 'vi')]).toEqual([
    '≥ 90%',
    '> 99,5%',
    '—',
  ])
})

test.each([
  [0.5, '50%'],
  [0.3334, '33,34%'],
  [0.333333, '33,3333%'],
])('a part of a unit has the decimals that its share has: %d', (share, shown) => {
  expect(partText(share, 'vi')).toBe(shown)
})
