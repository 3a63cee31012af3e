import { expect, test } from 'vitest'
import { rankedOutcomes, type Ranked } from '../../../etl/awards/ranking.ts'

const told = (unit: string, low: number, whole: number, high = low): Ranked => ({
  unit,
  share: { low, high, whole },
})
const silent = (unit: string): Ranked => ({ unit, share: null })

function ranked(all: readonly Ranked[], places = 1, canExceed = false) {
  const outcomes = rankedOutcomes(all, { places, canExceed })
  return [...outcomes].map(([unit, { outcome, rank, tied }]) => [unit, outcome, rank, tied].join(' '))
}

test('equal shares share a rank, and the next one is counted after all of them', () => {
  expect(ranked([told('a', 9, 10), told('b', 18, 20), told('c', 1, 2), told('d', 1, 3)])).toEqual([
    'a passed 1 1',
    'b passed 1 1',
    'c failed 3 0',
    'd failed 4 0',
  ])
})

test('shares are compared as fractions, whatever they look like when rounded', () => {
  expect(ranked([told('a', 99_999, 100_000), told('b', 99_998, 99_999)])).toEqual([
    'a passed 1 0',
    'b failed 2 0',
  ])
})

test('who might still be passed is not told to be the highest', () => {
  expect(ranked([told('a', 9, 10), told('b', 7, 10, 10), told('c', 5, 10, 8)])).toEqual([
    'a unknown 1 0',
    'b unknown 2 0',
    'c failed 3 0',
  ])
})

test('a unit that has told nothing leaves only a full share sure', () => {
  expect(ranked([told('a', 10, 10), silent('b')])).toEqual(['a passed 1 0', 'b unknown  0'])
  expect(ranked([told('a', 9, 10), silent('b')])).toEqual(['a unknown 1 0', 'b unknown  0'])
  expect(ranked([told('a', 10, 10), silent('b')], 1, true)).toEqual(['a unknown 1 0', 'b unknown  0'])
})

test('where none has anything, none is the highest', () => {
  expect(ranked([told('a', 0, 10), told('b', 0, 5)])).toEqual(['a failed 1 1', 'b failed 1 1'])
})

test('more than one place may be enough', () => {
  expect(ranked([told('a', 9, 10), told('b', 8, 10), told('c', 8, 10), told('d', 7, 10)], 2)).toEqual([
    'a passed 1 0',
    'b passed 2 1',
    'c passed 2 1',
    'd failed 4 0',
  ])
})
