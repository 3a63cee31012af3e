import { expect, test } from 'vitest'
import { copyFlags } from '../../../etl/inspection/copies.ts'
import { outlierFlags, shortHistories } from '../../../etl/inspection/outliers.ts'
import { tenfoldFlags } from '../../../etl/inspection/tenfold.ts'
import { lastDigitFlags } from '../../../etl/inspection/whole-units.ts'
import { monthlyForm, thresholds, toldBy } from './evidence.ts'

const forms = [monthlyForm()]
const twelve = (from: number): number[] => Array.from({ length: 12 }, (_, at) => from + 7 * at)
const course = (values: readonly number[]) =>
  toldBy(
    'A',
    values.map((value) => [value]),
  )

test('a value far from the unit’s other months is named with how far it is', () => {
  const flags = outlierFlags(forms, course([48, 50, 52, 49, 51, 50, 47, 53, 50, 500]), thresholds)
  expect(flags).toMatchObject([{ code: 'value/outlier', subject: { period: '2026-10', field: 'f0' } }])
  expect(flags[0]?.numbers).toMatchObject({ value: 500, median: 50, z: expect.closeTo(202.35, 2) as number })
})

test('a value beside many that are the same is named too', () => {
  const flags = outlierFlags(forms, course([20, 20, 20, 20, 20, 20, 20, 95]), thresholds)
  expect(flags[0]?.numbers).toMatchObject({ value: 95, z: expect.closeTo(6.38, 2) as number })
})

test('one more than always is no outlier', () => {
  expect(outlierFlags(forms, course([20, 20, 20, 20, 20, 20, 20, 21]), thresholds)).toEqual([])
})

test('with few months nothing is said but that they are few', () => {
  const numbers = course([50, 50, 500])
  expect(outlierFlags(forms, numbers, thresholds)).toEqual([])
  expect(shortHistories(forms, numbers, thresholds)).toEqual([{ form: 'F', field: 'f0', periods: 3 }])
})

test('of totals since the beginning, what each month added is looked at', () => {
  const [form] = forms
  if (form === undefined) throw new Error('there is a form')
  const cumulative = [{ ...form, fields: form.fields.map((field) => ({ ...field, isCumulative: true })) }]
  const steady = [50, 101, 149, 200, 252, 300, 349, 401]
  expect(outlierFlags(cumulative, course(steady), thresholds)).toEqual([])
  const leap = [...steady, 1000]
  expect(outlierFlags(cumulative, course(leap), thresholds)).toMatchObject([{ numbers: { value: 599 } }])
})

test('a digit too many is named, and what stays large is a change', () => {
  expect(tenfoldFlags(forms, course([140, 145, 1450]), thresholds)).toMatchObject([
    { code: 'value/tenfold', subject: { period: '2026-03' }, numbers: { value: 1450, before: 145 } },
  ])
  expect(tenfoldFlags(forms, course([145, 1450, 1500, 1480]), thresholds)).toEqual([])
  expect(tenfoldFlags(forms, course([1, 10, 12]), thresholds)).toEqual([])
})

test('twelve cells as in the month before are told once, of the later month', () => {
  const numbers = toldBy('A', [twelve(11), twelve(30), twelve(30), twelve(41)])
  expect(copyFlags(forms, numbers, thresholds)).toMatchObject([
    {
      code: 'report/same-as-period',
      subject: { period: '2026-03' },
      numbers: { cells: 12, before: '2026-02' },
    },
  ])
})

test('twelve cells as another unit’s are told of both', () => {
  const numbers = [...toldBy('A', [twelve(11)]), ...toldBy('B', [twelve(11)]), ...toldBy('C', [twelve(12)])]
  expect(copyFlags(forms, numbers, thresholds).map(({ unit, numbers: told }) => [unit, told])).toEqual([
    ['A', { cells: 12, other: 'B' }],
    ['B', { cells: 12, other: 'A' }],
  ])
})

test.each([
  ['a few numbers', [12, 34, 56]],
  ['small counts', [0, 1, 2, 0, 1, 0, 3, 0, 1, 2, 0, 1]],
  ['nothing', twelve(0).map(() => 0)],
])('%s that stay as they are are no copy', (_, numbers) => {
  expect(copyFlags(forms, toldBy('A', [numbers, numbers]), thresholds)).toEqual([])
})

test('numbers that always end alike are told, evenly ended and repeated ones are not', () => {
  const monthly = (from: number, times: number) =>
    Array.from({ length: 12 }, (_, month) => twelve(from + 11 * month).map((each) => each * times))
  expect(lastDigitFlags(toldBy('A', monthly(13, 10)), thresholds)).toMatchObject([
    { numbers: { values: 144 } },
  ])
  expect(lastDigitFlags(toldBy('A', monthly(130, 1)), thresholds)).toEqual([])
  const standing = Array.from({ length: 12 }, () => twelve(130))
  expect(lastDigitFlags(toldBy('A', standing), thresholds)).toEqual([])
})
