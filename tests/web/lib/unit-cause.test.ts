import { describe, expect, test } from 'vitest'
import type { IndicatorRow } from '../../../etl/figures/figure.ts'
import { messagesOf } from '../../../web/src/lib/messages/messages.ts'
import { causeText, type AskedCause } from '../../../web/src/lib/unit-cause.ts'

const row: IndicatorRow = {
  ...{ indicator: 'i', node: 'A', tier: null, phase: null, period: null, asOf: '2024-06-30' },
  ...{ numerator: 1, denominator: 1, value: 1, applicable: 1, reporting: 1, carried: 0 },
  ...{ ofReporting: 1, lower: 1, upper: 1, target: 100, operator: '>=' },
  ...{ inferredTarget: false, estimated: false, verdict: 'met' },
}
const silent = { numerator: null, denominator: 1, value: null, reporting: 0, lower: 0, upper: 1 } as const
const sums = { numerator: 30, denominator: 50, value: 0.6, target: 90 } as const

function told(of: Partial<IndicatorRow>, more: Partial<AskedCause> = {}): string {
  const asked = { row: { ...row, ...of }, kind: 'share_of_units', isInner: false, overdue: [] } as const
  return causeText({ ...asked, locale: 'vi', messages: messagesOf('vi'), ...more })
}

describe('late because it was not done, or because it was not told', () => {
  test.each<[string, Partial<IndicatorRow>, Partial<AskedCause>, string]>([
    ['done', {}, {}, 'Đã làm và đã báo cáo'],
    [
      'done, a later report owed',
      {},
      { overdue: ['Quý III/2024'] },
      'Đã làm và đã báo cáo; còn nợ báo cáo Quý III/2024',
    ],
    [
      'told that it is not done',
      { numerator: 0, value: 0, verdict: 'not_met' },
      {},
      'Chưa làm đủ: báo cáo đến hạn đã nộp, báo cáo ghi chưa có',
    ],
    [
      'a sum short of its target',
      { ...sums, verdict: 'not_met' },
      { kind: 'ratio_of_sums' },
      'Chưa làm đủ: báo cáo đến hạn đã nộp, kết quả 30/50, 60,0%, còn thiếu 15',
    ],
    [
      'short, and a report owed',
      { ...sums, verdict: 'not_met' },
      { kind: 'ratio_of_sums', overdue: ['Quý II/2024'] },
      'Theo số đã báo cáo thì chưa đủ (kết quả 30/50, 60,0%, còn thiếu 15); còn nợ báo cáo Quý II/2024, nên có thể đã làm mà chưa báo',
    ],
    [
      'nothing told',
      { ...silent, verdict: 'not_reported' },
      { overdue: ['1', '2', '3', '4', '5'] },
      'Chưa báo cáo 1, 2, 3 và 2 kỳ khác, nên chưa biết đã làm hay chưa',
    ],
    [
      'nothing usable',
      { ...silent, verdict: 'not_reported' },
      {},
      'Chưa có số liệu dùng được, nên chưa biết đã làm hay chưa',
    ],
    [
      'held back',
      { ...silent, verdict: 'undecided' },
      {},
      'Đã báo cáo, nhưng số liệu cần kiểm tra lại nên chưa kết luận được',
    ],
    ['not due', { ...silent, verdict: 'not_due' }, {}, 'Chưa đến hạn'],
    [
      'without a target',
      { ...sums, target: null, verdict: 'not_applicable' },
      { kind: 'ratio_of_sums' },
      'Kế hoạch không đặt chỉ tiêu; đã báo cáo 30/50, 60,0%',
    ],
    [
      'nothing to divide by',
      { numerator: null, denominator: 0, value: null, verdict: 'not_applicable' },
      { kind: 'ratio_of_sums' },
      'Mẫu số bằng 0 nên không có tỷ lệ để so với chỉ tiêu',
    ],
  ])('%s', (_, of, more, sentence) => {
    expect(told(of, more)).toBe(sentence)
  })

  test.each<[string, Partial<IndicatorRow>, Partial<AskedCause>, string]>([
    [
      'units that did, did not and did not tell',
      { numerator: 81, denominator: 120, applicable: 120, reporting: 90, verdict: 'unreachable' },
      {},
      'Trong 120 đơn vị: 81 đã làm, 9 đã báo cáo là chưa, 30 chưa báo cáo',
    ],
    [
      'all did',
      { numerator: 12, denominator: 12, applicable: 12, reporting: 12 },
      {},
      'Trong 12 đơn vị: 12 đã làm',
    ],
    [
      'a sum of some',
      { ...sums, applicable: 9, reporting: 8, verdict: 'not_met' },
      { kind: 'ratio_of_sums' },
      'Số đã báo cáo cộng được 30/50, 60,0%; 1 đơn vị chưa báo cáo nên còn có thể thay đổi',
    ],
    [
      'a sum of all',
      { ...sums, applicable: 9, reporting: 9, verdict: 'not_met' },
      { kind: 'ratio_of_sums' },
      'Mọi đơn vị đã báo cáo, nên phần thiếu là chưa làm: 30/50, 60,0%',
    ],
  ])('of a unit with others below it: %s', (_, of, more, sentence) => {
    expect(told(of, { isInner: true, ...more })).toBe(sentence)
  })

  test('in English as well', () => {
    const english = { locale: 'en', messages: messagesOf('en') } as const
    expect(told({ ...silent, verdict: 'not_reported' }, { ...english, overdue: ['Q3 2024'] })).toBe(
      'No report for Q3 2024, so nobody knows whether it was done',
    )
  })
})
