import { BLANK_MEANS, countsMillions } from './field-words.ts'
import { NAME_COLUMN } from './form-columns.ts'
import { blankCell, heightOf, looks, textCell } from './looks.ts'
import type { TemplateRequest } from './request.ts'
import type { WrittenCell, WrittenRow } from './workbook.ts'

/** What stands above and below the table of a form. */

/** Rows as they stand from the top. */
export const TITLE_ROW = 2
export const PLAN_ROW = 3
export const PERIOD_ROW = 4
/** The first row below the letterhead. */
export const HEADING_ROW = 5

/** Room between the signature and the name. */
const SIGNING_ROWS = 4

export const blankRow: WrittenRow = { cells: [], height: null }

const blanks = (count: number): null[] => Array.from({ length: Math.max(0, count) }, () => null)

/** A text over all columns. */
function across(
  text: string,
  style: typeof looks.title | typeof looks.plan | typeof looks.note,
  widths: readonly number[],
): WrittenRow {
  const width = widths.reduce((sum, each) => sum + each, 0)
  const size = 'size' in style ? style.size : 12
  return { cells: [textCell(text, style)], height: heightOf(text, width, size) }
}

const upper = (text: string): WrittenCell => textCell(text.toUpperCase(), looks.letterhead)

export function letterhead(
  { campaign, form, period, owner }: TemplateRequest,
  widths: readonly number[],
): WrittenRow[] {
  const last = widths.length - 1
  const number = textCell(`Biểu số ${form.number}`, looks.number)
  const periodCells = [textCell('Kỳ báo cáo:', looks.strong), null, textCell(period.label.vi, looks.period)]
  const isInMillions = form.fields.some(countsMillions)
  const measure = isInMillions ? [textCell('Đơn vị tính tiền: triệu đồng', looks.aside)] : []
  return [
    { cells: [upper(campaign.plan.issuer), ...blanks(last - 1), number], height: null },
    { cells: owner === null ? [] : [upper(owner.name)], height: null },
    across(form.title.vi.toUpperCase(), looks.title, widths),
    across(`Thực hiện ${campaign.plan.document}`, looks.plan, widths),
    { cells: [...periodCells, ...blanks(last - NAME_COLUMN - 1), ...measure], height: 22 },
  ]
}

function signing(
  style: (typeof looks)['signature' | 'signing'],
  texts: readonly [string, string],
  right: number,
) {
  const [left, other] = texts.map((text) => textCell(text, style))
  return {
    cells: [null, null, left ?? null, ...blanks(right - NAME_COLUMN - 1), other ?? null],
    height: null,
  }
}

/** The note comes first, over all columns; then signatures, with open cells for the names. */
export function foot(widths: readonly number[]): WrittenRow[] {
  const right = widths.length - 2
  const free = blankCell(looks.free)
  const name = { cells: [null, null, free, ...blanks(right - NAME_COLUMN - 1), free], height: null }
  const note = `Chỉ điền các ô nền vàng. ${BLANK_MEANS} Bằng không thì ghi 0. Xem trang “Hướng dẫn”.`
  return [
    across(`Ghi chú: ${note}`, looks.note, widths),
    blankRow,
    signing(looks.signature, ['NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG ĐƠN VỊ'], right),
    signing(looks.signing, ['(Ký, ghi rõ họ tên)', '(Ký tên, đóng dấu)'], right),
    ...Array.from({ length: SIGNING_ROWS }, () => name),
  ]
}
