import { expect, test } from 'vitest'
import { findLags, findPlanted, simulate } from '../../bench/honest-units.ts'

test('honest units are rarely named by the limits, and always by a ranking', () => {
  const { flaggedShare, rankedShare } = simulate({ units: 200, draws: 20 })
  expect(flaggedShare).toBeLessThanOrEqual(0.003)
  expect(rankedShare).toBe(10 / 200)
})

test('what is put in is found, and clean reports are left alone', () => {
  const found = findPlanted(100)
  expect(found.clean).toBeLessThanOrEqual(0.01)
  expect(found.copy).toBeGreaterThanOrEqual(0.95)
  expect(found.tenfold).toBeGreaterThanOrEqual(0.95)
})

test('a report that is late or missing is found, and reports in time are left alone', () => {
  expect(findLags(200)).toEqual({ clean: 0, lag: 1 })
})
