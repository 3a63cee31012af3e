import { vietnameseDay } from '../campaign/day-text.ts'
import type { Campaign, Field, Form } from '../campaign/campaign.ts'
import { capsOf } from './caps.ts'

/** What the campaign and the form say of a field, in words for the person who fills it in. */

export interface DayBounds {
  readonly from: string
  /** Null: open. */
  readonly to: string | null
  /** A rule of the form demands it; else it is the time of the campaign, which some days may leave. */
  readonly isRule: boolean
}

export function boundsOf({ start, end }: Campaign, { rules }: Form, { id }: Field): DayBounds {
  for (const rule of rules) {
    if (rule.kind === 'between' && rule.field === id)
      return { from: rule.from ?? start, to: rule.to ?? end, isRule: true }
  }
  return { from: start, to: end, isRule: false }
}

export const BLANK_MEANS = 'Để trống = chưa báo cáo, không phải 0.'

export function boundsText({ from, to }: DayBounds): string {
  return to === null ? `từ ${vietnameseDay(from)}` : `từ ${vietnameseDay(from)} đến ${vietnameseDay(to)}`
}

/** What is to be written into the field's cells. */
function kindText(campaign: Campaign, form: Form, field: Field): string {
  switch (field.type) {
    case 'integer':
      return 'Ghi số nguyên, từ 0 trở lên.'
    case 'decimal':
      return 'Ghi số từ 0 trở lên, có thể có phần thập phân.'
    case 'money':
      return countsMillions(field) ? 'Ghi số tiền theo triệu đồng.' : 'Ghi số tiền theo đồng.'
    case 'percent':
      return field.typedFrom === null ? 'Ghi từ 0 đến 100, ví dụ 95 là 95%.' : 'Ô tự tính, không nhập.'
    case 'date':
      return `Ghi ngày/tháng/năm, ${boundsText(boundsOf(campaign, form, field))}.`
    case 'yes_no':
      return 'Chọn “x” nếu có, “Chưa” nếu chưa.'
    case 'text':
      return 'Ghi bằng chữ.'
  }
}

export function countsMillions({ type, label }: Field): boolean {
  return type === 'money' && /triệu/iu.test(label.vi)
}

/** Over what time the number counts. */
function timeText({ type, isCumulative, measure }: Field): string | null {
  if (type !== 'integer' && type !== 'decimal' && type !== 'money') return null
  if (isCumulative) return 'Ghi lũy kế từ đầu đợt.'
  return measure === 'flow' ? 'Chỉ ghi số trong kỳ.' : 'Ghi số có đến cuối kỳ.'
}

const named = (form: Form, id: string): string =>
  `“${form.fields.find((field) => field.id === id)?.label.vi ?? id}”`

/** "“A” + “B” không lớn hơn “C”." for every cap of which the field is a part. */
export function capTexts(campaign: Campaign, form: Form, { id }: Field): string[] {
  return capsOf(campaign, form)
    .filter(({ parts }) => parts.includes(id))
    .map(({ parts, whole }) => {
      const what =
        parts.length === 1 ? 'Không' : `${parts.map((part) => named(form, part)).join(' + ')} không`
      return `${what} lớn hơn ${named(form, whole)}.`
    })
}

function sumTexts({ rules, ...form }: Form, { id }: Field): string[] {
  return rules.flatMap((rule) => {
    if (rule.kind !== 'sums_to' || rule.total !== id) return []
    const parts = rule.parts.map((part) => named({ rules, ...form }, part))
    return [`Bằng ${parts.join(' + ')}.`]
  })
}

function shareText(form: Form, { typedFrom }: Field): string | null {
  if (typedFrom === null) return null
  const parts = typedFrom.numerator.map((part) => named(form, part)).join(' + ')
  return `= ${parts} chia cho ${named(form, typedFrom.denominator)}.`
}

/** Everything that is to be known of a field, a sentence each, the most needed first. */
export function fieldTexts(campaign: Campaign, form: Form, field: Field): string[] {
  const sentences = [
    kindText(campaign, form, field),
    shareText(form, field),
    timeText(field),
    ...capTexts(campaign, form, field),
    ...sumTexts(form, field),
  ]
  return sentences.filter((sentence) => sentence !== null)
}
