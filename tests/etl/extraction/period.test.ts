import { describe, expect, test } from 'vitest'
import type { Form } from '../../../etl/campaign/campaign.ts'
import { findPeriod, type PeriodTexts } from '../../../etl/extraction/period.ts'
import { dangBo, sonLa } from './desk.ts'

function form(campaign: typeof sonLa, id: string): Form {
  const found = campaign.forms.find((each) => each.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

const rating = form(dangBo, 'rating')
const yearly: Form = {
  ...rating,
  periods: [2026, 2027].map((year) => ({
    ...{ id: String(year), label: { vi: `Năm ${String(year)}`, en: String(year) } },
    ...{ start: `${String(year)}-01-01`, end: `${String(year)}-12-31`, dueOn: null },
  })),
}
const halves: Form = {
  ...rating,
  periods: [
    {
      id: '2026-H1',
      label: { vi: '6 tháng đầu năm 2026', en: '' },
      start: '2026-01-01',
      end: '2026-06-30',
      dueOn: null,
    },
    {
      id: '2026-H2',
      label: { vi: '6 tháng cuối năm 2026', en: '' },
      start: '2026-07-01',
      end: '2026-12-31',
      dueOn: null,
    },
  ],
}

function period(of: Form, texts: Partial<PeriodTexts>) {
  const found = findPeriod(of, { claimed: null, lines: [], names: [], ...texts })
  return found.state === 'found' ? found.period : found.state
}

test.each([
  ['Kỳ báo cáo: Quý IV/2026'],
  ['Kỳ báo cáo: Quý 4 năm 2026'],
  ['BÁO CÁO QUÝ IV NĂM 2026'],
  ['Quý 04/2026'],
  ['Quý tư năm 2026'],
  ['Q4/2026'],
  ['2026-Q4'],
  ['Từ ngày 01/10/2026 đến ngày 31/12/2026'],
  ['Quý: IV Năm: 2026'],
])('the line “%s” is the fourth quarter', (line) => {
  expect(period(rating, { lines: [line] })).toBe('2026-Q4')
})

test.each(['BC Q4.2026.xlsx', 'bc_quyIV_2026 (1).xlsx', 'Q42026.csv', '2026-Q4 ban cuoi.csv', 'Quý IV'])(
  'the name “%s” is the fourth quarter',
  (name) => {
    expect(period(rating, { names: [name] })).toBe('2026-Q4')
  },
)

describe('where several are named', () => {
  test('the line that says the period goes before the title, the title before the names', () => {
    const lines = ['KẾT QUẢ QUÝ II VÀ NHIỆM VỤ QUÝ III NĂM 2026', 'Kỳ báo cáo: Quý II/2026']
    expect(period(rating, { lines, names: ['Q4.2026.xlsx'] })).toBe('2026-Q2')
    expect(period(rating, { lines: ['QUÝ III/2026'], names: ['Q4.2026.xlsx'] })).toBe('2026-Q3')
  })
  test('and none says it is the period, it is asked about', () => {
    expect(period(rating, { lines: ['QUÝ II/2026', 'NHIỆM VỤ QUÝ III/2026'] })).toBe('several')
  })
})

test('a quarter without a year takes the year told elsewhere, else the only one that the form has', () => {
  expect(period(rating, { lines: ['QUÝ IV'], names: ['bao cao 2026.xlsx'] })).toBe('2026-Q4')
  expect(period(form(sonLa, 'launch'), { lines: ['Quý I'] })).toBe('2024-Q1')
  expect(period(form(sonLa, 'launch'), { lines: ['QUÝ I NĂM 2023'] })).toBe('unknown')
})

test('the day of a letter is no period', () => {
  expect(period(yearly, { lines: ['An Phú, ngày 05 tháng 01 năm 2027', 'BIỂU XẾP LOẠI NĂM 2026'] })).toBe(
    '2026',
  )
  expect(period(rating, { lines: ['…, ngày … tháng 11 năm 2026'] })).toBe('none')
})

test.each([
  ['6 tháng đầu năm 2026', '2026-H1'],
  ['KẾT QUẢ 6 THÁNG NĂM 2026', '2026-H1'],
  ['6 tháng cuối năm 2026', '2026-H2'],
])('“%s” is a half of the year', (line, id) => {
  expect(period(halves, { lines: [line] })).toBe(id)
})

test('a year or a half is not one of its quarters', () => {
  expect(period(rating, { lines: ['BIỂU XẾP LOẠI NĂM 2026'] })).toBe('unknown')
  expect(period(rating, { lines: ['Kỳ báo cáo: 6 tháng đầu năm 2026'] })).toBe('unknown')
})

test('a form with one period needs no word of it, and takes no other', () => {
  const launch = form(dangBo, 'launch')
  expect(period(launch, {})).toBe('2026-Q1')
  expect(period(launch, { lines: ['Kỳ báo cáo: Quý III/2026'] })).toBe('unknown')
})

test('the claim goes before all, in the words of the plan or of people', () => {
  expect(period(rating, { claimed: '2026-Q2', lines: ['Quý IV/2026'] })).toBe('2026-Q2')
  expect(period(rating, { claimed: 'Quý II/2026' })).toBe('2026-Q2')
  expect(period(rating, { claimed: '2031-Q1' })).toBe('unknown')
})
