import { expect, test } from 'vitest'
import { peerFlags } from '../../../etl/inspection/peers.ts'
import { smallCampaign } from '../warehouse/small-campaign.ts'
import { rowOf, thresholds } from './evidence.ts'

/** Fifty communes at 90 % beside the one that is looked at. */
function flagged(numerator: number, denominator: number): string[] {
  const others = Array.from({ length: 50 }, (_, at) => `C${String(at)}`)
  const rows = [rowOf('X', numerator, denominator), ...others.map((unit) => rowOf(unit, 90, 100))]
  return peerFlags(smallCampaign(['X', ...others]), rows, thresholds).map(({ unit }) => unit)
}

test('the same rate is chance in a small unit and none in a large one', () => {
  expect(flagged(3, 5)).toEqual([])
  expect(flagged(300, 500)).toEqual(['X'])
})

test('a unit between the limits of its size is not named, though it is the lowest', () => {
  expect(flagged(14, 20)).toEqual([])
  expect(flagged(9, 20)).toEqual(['X'])
})

test('a few units are no peers', () => {
  const rows = [rowOf('A', 10, 100), rowOf('B', 90, 100), rowOf('C', 90, 100)]
  expect(peerFlags(smallCampaign(['A', 'B', 'C']), rows, thresholds)).toEqual([])
})

test('the flag tells its figures', () => {
  const rows = [rowOf('X', 30, 100), ...['A', 'B', 'C', 'D'].map((unit) => rowOf(unit, 90, 100))]
  const [flag] = peerFlags(smallCampaign(['X', 'A', 'B', 'C', 'D']), rows, thresholds)
  expect(flag).toMatchObject({
    code: 'indicator/below-peers',
    numbers: { numerator: 30, denominator: 100, rate: 0.78, units: 5 },
  })
})
