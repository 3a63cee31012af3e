import { expect, test } from 'vitest'
import { dueOf } from '../../../etl/campaign/due.ts'

test.each([
  ['2022', 'year', '2022-01-01', '2022-12-31'],
  ['2022-Q1', 'quarter', '2022-01-01', '2022-03-31'],
  ['2022-Q4', 'quarter', '2022-10-01', '2022-12-31'],
  ['2022-09-30', 'day', '2022-09-30', '2022-09-30'],
  ['yearly', 'yearly', null, null],
  ['ongoing', 'ongoing', null, null],
  [null, 'open', null, null],
])('%s is due as exactly as the plan says', (text, precision, start, end) => {
  expect(dueOf(text)).toEqual({ precision, start, end })
})
