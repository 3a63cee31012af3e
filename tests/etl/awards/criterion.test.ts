import { describe, expect, test } from 'vitest'
import { outcomeOf } from '../../../etl/awards/criterion.ts'
import type { Verdict } from '../../../etl/figures/figure.ts'
import { figureRow } from './figure-rows.ts'

const none = figureRow({ numerator: null, value: null, reporting: 0, verdict: 'not_reported' })
const heldBack = figureRow({ numerator: 30, denominator: 20, reporting: 0, verdict: 'undecided' })
/** 7 of 10 units, two of which have not told. */
const partial = figureRow({ numerator: 7, denominator: 10, applicable: 10, reporting: 8, upper: 0.9 })

test.each<[Verdict, string]>([
  ['met', 'passed'],
  ['exceeded', 'passed'],
  ['not_met', 'failed'],
  ['unreachable', 'failed'],
  ['undecided', 'unknown'],
  ['not_due', 'unknown'],
  ['not_reported', 'unknown'],
  ['not_applicable', 'unknown'],
])('a figure that is %s: %s', (verdict, outcome) => {
  expect(outcomeOf({ kind: 'met' }, figureRow({ verdict }))).toBe(outcome)
})

describe('what an indicator asks', () => {
  test.each([
    ['holds', figureRow(), 'passed'],
    ['does not hold', figureRow({ numerator: 0 }), 'failed'],
    ['is not told', none, 'unknown'],
    ['is held back', heldBack, 'unknown'],
    ['is not asked of the unit', undefined, 'unknown'],
  ])('%s', (_, row, outcome) => {
    expect(outcomeOf({ kind: 'yes' }, row)).toBe(outcome)
  })
})

describe('a count', () => {
  test.each([
    ['of enough', figureRow({ numerator: 2, denominator: null }), 'passed'],
    ['of too little', figureRow({ numerator: 1, denominator: null }), 'failed'],
    ['of too little while reports are missing', partial, 'passed'],
    ['of which nothing is told', none, 'unknown'],
    ['that is held back', heldBack, 'unknown'],
  ])('%s', (_, row, outcome) => {
    expect(outcomeOf({ kind: 'at_least', threshold: 2 }, row)).toBe(outcome)
  })

  test('may still grow where reports are missing', () => {
    expect(outcomeOf({ kind: 'at_least', threshold: 8 }, partial)).toBe('unknown')
  })

  test('of people is met by one', () => {
    expect(outcomeOf({ kind: 'people' }, figureRow({ numerator: 1, denominator: 30 }))).toBe('passed')
    expect(outcomeOf({ kind: 'people' }, figureRow({ numerator: 0, denominator: 30 }))).toBe('failed')
  })
})

describe('a ratio against a percentage', () => {
  const full = (numerator: number, denominator: number) => figureRow({ numerator, denominator })
  test.each([
    ['>=', '90', full(9, 10), 'passed'],
    ['>', '90', full(9, 10), 'failed'],
    ['>', '90', full(9001, 10_000), 'passed'],
    ['>=', '90', full(8995, 10_000), 'failed'],
    ['<=', '20', full(2, 10), 'passed'],
    ['=', '0', full(0, 10), 'passed'],
    ['>=', '99.9999', full(999_999, 1_000_000), 'passed'],
    ['>=', '70', partial, 'passed'],
    ['>=', '80', partial, 'unknown'],
    ['>=', '91', partial, 'failed'],
    ['=', '80', partial, 'unknown'],
    ['>=', '0', figureRow({ numerator: 0, denominator: 0 }), 'unknown'],
  ] as const)('%s %s %%', (operator, percent, row, outcome) => {
    expect(outcomeOf({ kind: 'percent', operator, percent }, row)).toBe(outcome)
  })

  test('cannot be told where sums are missing', () => {
    const row = figureRow({
      numerator: 9,
      denominator: 9,
      applicable: 2,
      reporting: 1,
      lower: null,
      upper: null,
    })
    expect(outcomeOf({ kind: 'percent', operator: '>=', percent: '90' }, row)).toBe('unknown')
  })
})
