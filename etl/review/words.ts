import { vietnameseDay } from '../campaign/day-text.ts'
import type { Operator } from '../campaign/campaign.ts'
import type { IndicatorRow, Verdict } from '../figures/figure.ts'
import { missedPercent, sharePercent } from '../figures/percent-text.ts'

/** Numbers and verdicts in the register of reports: counts below ten with a zero, comma decimals, no space before %. */

export function counted(count: number): string {
  if (!Number.isInteger(count)) return String(count).replace('.', ',')
  if (count < 10) return `0${String(count)}`
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.')
}

/** Of sums: "1.076", without the zero that a count of things takes. */
export const summed = (sum: number): string =>
  Number.isInteger(sum) ? String(sum).replace(/\B(?=(\d{3})+$)/g, '.') : String(sum).replace('.', ',')

export function rateText({
  numerator,
  denominator,
  target,
}: Pick<IndicatorRow, 'numerator' | 'denominator' | 'target'>): string {
  if (numerator === null || denominator === null || denominator === 0) return '—'
  const text =
    target === null ? sharePercent(numerator / denominator) : missedPercent(numerator, denominator, target)
  return `${text.replace('.', ',')}%`
}

export const ratioText = ({
  numerator,
  denominator,
}: Pick<IndicatorRow, 'numerator' | 'denominator'>): string =>
  numerator === null || denominator === null ? '—' : `${summed(numerator)}/${summed(denominator)}`

const targetWords: Readonly<Record<Operator, (percent: string) => string>> = {
  '>=': (percent) => (percent === '100%' ? percent : `từ ${percent} trở lên`),
  '>': (percent) => `trên ${percent}`,
  '<=': (percent) => `không quá ${percent}`,
  '=': (percent) => percent,
}

/** Null: the plan sets none. */
export function targetText({ target, operator }: IndicatorRow): string | null {
  if (target === null || operator === null) return null
  return targetWords[operator as Operator](`${String(target).replace('.', ',')}%`)
}

const open: Readonly<Record<Verdict, string>> = {
  exceeded: 'vượt chỉ tiêu đề ra',
  met: 'đạt chỉ tiêu đề ra',
  not_met: 'chưa đạt chỉ tiêu đề ra',
  unreachable: 'chưa đạt chỉ tiêu đề ra, kể cả khi đủ báo cáo',
  undecided: 'chưa kết luận được vì còn thiếu báo cáo',
  not_due: 'chưa đến hạn',
  not_reported: 'chưa có báo cáo',
  not_applicable: 'không đánh giá theo chỉ tiêu',
}

/** Once the campaign has closed, what is not met will not be. */
const closed: Partial<Readonly<Record<Verdict, string>>> = {
  not_met: 'không đạt chỉ tiêu đề ra',
  unreachable: 'không đạt chỉ tiêu đề ra, kể cả khi đủ báo cáo',
}

export function verdictText({ verdict }: IndicatorRow, isClosed: boolean): string {
  return (isClosed ? closed[verdict] : undefined) ?? open[verdict]
}

/** Points between two rates, "tăng 1,8 điểm %"; null: one of them is not known. */
export function changeText(before: IndicatorRow | undefined, now: IndicatorRow): string | null {
  if (before === undefined || before.value === null || now.value === null) return null
  const tenths = Math.round((now.value - before.value) * 1000)
  if (tenths === 0) return 'không đổi'
  const points = (Math.abs(tenths) / 10).toFixed(1).replace('.', ',')
  return `${tenths > 0 ? 'tăng' : 'giảm'} ${points} điểm %`
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** An ISO instant as offices tell it: "22:04:56 ngày 25/11/2026", on the clocks of Việt Nam. */
export function momentText(iso: string): string {
  const [day = '', time = ''] = clock.format(new Date(iso)).split(' ')
  return `${time} ngày ${vietnameseDay(day)}`
}
