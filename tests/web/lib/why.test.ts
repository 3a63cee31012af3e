import { describe, expect, test } from 'vitest'
import type { IndicatorKind } from '../../../etl/campaign/campaign.ts'
import type { IndicatorRow } from '../../../etl/figures/figure.ts'
import { messagesOf } from '../../../web/src/lib/messages/messages.ts'
import { whyText } from '../../../web/src/lib/why.ts'

const base: IndicatorRow = {
  indicator: 'committees_launched_rate',
  node: '14',
  tier: null,
  phase: null,
  period: null,
  asOf: '2024-06-30',
  numerator: 81,
  denominator: 120,
  value: 81 / 120,
  applicable: 120,
  reporting: 120,
  carried: 0,
  ofReporting: 81 / 90,
  lower: 81 / 120,
  upper: 81 / 120,
  target: 95,
  operator: '>=',
  inferredTarget: false,
  estimated: false,
  verdict: 'not_met',
}

/** 90 of 120 have reported. */
const open = { reporting: 90, upper: 111 / 120 } as const
const nothing = {
  numerator: null,
  value: null,
  ofReporting: null,
  lower: null,
  upper: null,
  reporting: 0,
} as const
/** The sums of 2 of 3 units, which nothing bounds. */
const sums = {
  numerator: 75,
  denominator: 90,
  value: 75 / 90,
  applicable: 3,
  reporting: 2,
  lower: null,
  upper: null,
} as const

type Case = readonly [kind: IndicatorKind, own: Partial<IndicatorRow>, vi: string, en: string]

const cases: readonly Case[] = [
  [
    'share_of_units',
    { ...open, verdict: 'unreachable' },
    '81/120 đơn vị, đạt 67,5%; dù 30 đơn vị chưa có số liệu đều đạt cũng chỉ được 92,5%, dưới chỉ tiêu 95%.',
    '81/120 units, which is 67.5%; even with the 30 units without figures counted as done, it would be only 92.5%, below the target of 95%.',
  ],
  [
    'share_of_units',
    { ...open, target: 80, verdict: 'undecided' },
    '81/120 đơn vị, đạt 67,5%; 30 đơn vị chưa có số liệu nên kết quả còn có thể từ 67,5% đến 92,5%: chưa biết chỉ tiêu ≥ 80% có đạt hay không.',
    '81/120 units, which is 67.5%; 30 units without figures leave it open: the result may still be anything from 67.5% to 92.5%, so whether the target ≥ 80% is met is not known.',
  ],
  [
    'share_of_units',
    { ...open, target: 60, verdict: 'met' },
    '81/120 đơn vị, đạt 67,5%; dù 30 đơn vị chưa có số liệu đều không đạt thì vẫn được 67,5%, nên chỉ tiêu ≥ 60% đã đạt.',
    '81/120 units, which is 67.5%; even with the 30 units without figures counted as not done, it would be 67.5%, so the target ≥ 60% is met.',
  ],
  [
    'share_of_units',
    {},
    '81/120 đơn vị, đạt 67,5%, dưới chỉ tiêu 95%; còn thiếu 33 đơn vị.',
    '81/120 units, which is 67.5%, below the target of 95%; 33 units short.',
  ],
  [
    'share_of_units',
    { target: 60, verdict: 'met' },
    '81/120 đơn vị, đạt 67,5%; chỉ tiêu ≥ 60% đã đạt.',
    '81/120 units, which is 67.5%; the target ≥ 60% is met.',
  ],
  [
    'share_of_units',
    { ...nothing, verdict: 'not_reported' },
    '120 đơn vị thuộc diện đã đến hạn, chưa đơn vị nào có báo cáo dùng được.',
    '120 units due, and no report that can be used.',
  ],
  [
    'on_schedule',
    { numerator: 57, denominator: 60, value: 0.95, applicable: 60, reporting: 60, target: 100 },
    '57/60 đơn vị đến hạn đã làm đúng hạn, đạt 95,0%, dưới chỉ tiêu 100%; còn thiếu 3 đơn vị.',
    '57/60 units that were due did it in time, which is 95.0%, below the target of 100%; 3 units short.',
  ],
  [
    'on_schedule',
    { ...nothing, applicable: 0, verdict: 'not_due' },
    'Chưa đơn vị nào đến hạn nên chưa có gì để kết luận.',
    'No unit is due yet, so there is nothing to judge.',
  ],
  [
    'ratio_of_sums',
    { ...sums, target: 90, operator: '>' },
    'Cộng các đơn vị được 75/90, đạt 83,3% (số liệu của 2/3 đơn vị), không vượt được mức 90% của chỉ tiêu; còn thiếu 7 ở tử số.',
    'The units add up to 75/90, which is 83.3% (figures of 2 of 3 units), not above the 90% that the target asks to pass; 7 in the numerator short.',
  ],
  [
    'ratio_of_sums',
    { numerator: 1799, denominator: 2000, value: 0.8995, lower: 0.8995, upper: 0.8995, target: 90 },
    'Cộng các đơn vị được 1.799/2.000, đạt 89,95%, dưới chỉ tiêu 90%; còn thiếu 1 ở tử số.',
    'The units add up to 1,799/2,000, which is 89.95%, below the target of 90%; 1 in the numerator short.',
  ],
  [
    'ratio_of_sums',
    {
      numerator: 110,
      denominator: 100,
      value: 1.1,
      lower: 1.1,
      upper: 1.1,
      target: 100,
      verdict: 'exceeded',
    },
    'Cộng các đơn vị được 110/100, đạt 110,0%, nhiều hơn cả mẫu số; chỉ tiêu ≥ 100% đã vượt.',
    'The units add up to 110/100, which is 110.0%, more than the whole denominator; the target ≥ 100% is exceeded.',
  ],
  [
    'ratio_of_sums',
    { numerator: 3, denominator: 100, value: 0.03, lower: 0.03, upper: 0.03, target: 0, operator: '=' },
    'Cộng các đơn vị được 3/100, đạt 3,0%, khác chỉ tiêu 0%.',
    'The units add up to 3/100, which is 3.0%, not the target of 0%.',
  ],
  [
    'ratio_of_sums',
    { numerator: 0, denominator: 0, value: null, lower: null, upper: null, verdict: 'not_applicable' },
    'Mẫu số bằng 0 nên không có tỷ lệ để so với chỉ tiêu.',
    'The denominator is 0, so there is no ratio to hold against the target.',
  ],
  [
    'ratio_of_sums',
    { ...nothing, denominator: null, verdict: 'undecided' },
    'Số liệu đã nhận cần kiểm tra lại, chưa đưa vào tổng hợp, nên chưa kết luận được.',
    'The figures received need to be checked and are not added up yet, so there is no verdict.',
  ],
  [
    'reports_on_time',
    { numerator: 14, denominator: 15, value: 14 / 15, lower: 14 / 15, upper: 14 / 15, target: 100 },
    '14/15 báo cáo phải nộp đã nộp đúng hạn, đạt 93,3%, dưới chỉ tiêu 100%; còn thiếu 1 báo cáo.',
    '14/15 reports due came in time, which is 93.3%, below the target of 100%; 1 report short.',
  ],
  [
    'cap',
    { numerator: 24, denominator: 100, value: 0.24, lower: 0.24, upper: 0.24, target: 20, operator: '<=' },
    '24/100, bằng 24,0%, trên mức tối đa 20%; nhiều hơn mức cho phép 4 ở tử số.',
    '24/100, which is 24.0%, above the most allowed, 20%; 4 in the numerator more than allowed.',
  ],
  [
    'cap',
    { ...nothing, denominator: null, reporting: 3, verdict: 'not_applicable' },
    'Chỉ tiêu này xét riêng từng đơn vị, không cộng lên cấp trên.',
    'Each body keeps this ratio by itself; it is never summed above it.',
  ],
  [
    'count',
    { numerator: 120, denominator: 408, value: 120 / 408, target: 100, lower: 120 / 408, upper: 120 / 408 },
    'Đã có 120/408, đạt 29,4%, dưới chỉ tiêu 100%; còn thiếu 288.',
    '120/408 so far, which is 29.4%, below the target of 100%; 288 short.',
  ],
  [
    'count',
    {
      numerator: 12,
      denominator: null,
      value: null,
      target: null,
      operator: null,
      verdict: 'not_applicable',
    },
    'Đã có 12; kế hoạch không đặt chỉ tiêu nên chỉ nêu kết quả.',
    '12 so far; the plan sets no target, so only the result is told.',
  ],
  [
    'share_of_units',
    { ...open, operator: '<=', target: 50, verdict: 'unreachable' },
    '81/120 đơn vị, đạt 67,5%; dù 30 đơn vị chưa có số liệu đều không tính vào tử số vẫn là 67,5%, trên mức tối đa 50%.',
    '81/120 units, which is 67.5%; even with the 30 units without figures left out of the numerator, it would still be 67.5%, above the most allowed, 50%.',
  ],
  [
    'share_of_units',
    { ...open, operator: '<=', target: 95, verdict: 'met' },
    '81/120 đơn vị, đạt 67,5%; dù 30 đơn vị chưa có số liệu đều tính vào tử số cũng chỉ lên 92,5%, nên chỉ tiêu ≤ 95% đã đạt.',
    '81/120 units, which is 67.5%; even with the 30 units without figures counted in the numerator, it would be 92.5%, so the target ≤ 95% is met.',
  ],
  [
    'share_of_units',
    { ...nothing, applicable: 0, verdict: 'not_applicable' },
    'Chỉ tiêu này không áp dụng cho đơn vị đang xem.',
    'The indicator does not apply to the unit shown.',
  ],
]

describe('why a figure has its verdict', () => {
  test.each(cases)('%s %o', (kind, own, vi, en) => {
    const row = { ...base, ...own }
    expect(whyText(row, { kind }, 'vi', messagesOf('vi'))).toBe(vi)
    expect(whyText(row, { kind }, 'en', messagesOf('en'))).toBe(en)
  })

  test('never rounds a bound to the right side of a target that it misses', () => {
    const row = {
      ...base,
      ...open,
      numerator: 1000,
      denominator: 2000,
      lower: 0.5,
      upper: 1899 / 2000,
      target: 95,
    }
    const told = whyText(
      { ...row, verdict: 'unreachable' },
      { kind: 'share_of_units' },
      'vi',
      messagesOf('vi'),
    )
    expect(told).toContain('94,95%')
  })
})
