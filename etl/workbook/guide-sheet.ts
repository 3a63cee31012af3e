import { vietnameseDay } from '../campaign/day-text.ts'
import type { FieldType } from '../campaign/campaign.ts'
import { columnLetter } from '../reader/address.ts'
import { BLANK_MEANS, fieldTexts } from './field-words.ts'
import { columnOf } from './form-columns.ts'
import { blankRow } from './form-frame.ts'
import { heightOf, looks, textCell } from './looks.ts'
import type { TemplateRequest } from './request.ts'
import type { CellRange, WrittenCell, WrittenRow, WrittenSheet } from './workbook.ts'

const WIDTHS = [8, 44, 14, 74] as const

function line(
  text: string,
  style: typeof looks.strong | typeof looks.words | typeof looks.title,
): WrittenRow {
  const width = WIDTHS.reduce((sum, each) => sum + each, 0)
  return { cells: [textCell(text, style)], height: heightOf(text, width) }
}

function tableRow(texts: readonly string[], style: typeof looks.heading | typeof looks.cell): WrittenRow {
  const cells = texts.map((text): WrittenCell => textCell(text, style))
  const heights = texts.map((text, column) => heightOf(text, WIDTHS[column] ?? 1))
  return { cells, height: Math.max(...heights) }
}

function opening({ form }: TemplateRequest): WrittenRow[] {
  return [
    line(`HƯỚNG DẪN ĐIỀN BIỂU SỐ ${form.number}`, looks.title),
    line(form.title.vi, looks.title),
    blankRow,
    line('1. Kỳ báo cáo và hạn nộp', looks.strong),
  ]
}

/** The labels of the periods stand in the second column, below the table's heading. */
export function periodRange({ form, ...request }: TemplateRequest): CellRange {
  const top = opening({ form, ...request }).length + 1
  return { top, left: 1, bottom: top + Math.max(1, form.periods.length) - 1, right: 1 }
}

function periodTable({ form }: TemplateRequest): WrittenRow[] {
  const due = (day: string | null): string =>
    day === null ? 'Chưa ấn định hạn nộp.' : `Nộp chậm nhất ngày ${vietnameseDay(day)}.`
  return [
    tableRow(['Số', 'Kỳ', 'Đến hết', 'Hạn nộp'], looks.heading),
    ...form.periods.map(({ label, end, dueOn }, index) =>
      tableRow([`(${String(index + 1)})`, label.vi, vietnameseDay(end), due(dueOn)], looks.cell),
    ),
  ]
}

function fieldTable({ campaign, form }: TemplateRequest): WrittenRow[] {
  return [
    tableRow(['Cột', 'Nội dung cột', 'Bắt buộc', 'Cách điền'], looks.heading),
    ...form.fields.map((field) =>
      tableRow(
        [
          columnLetter(columnOf(form, field.id)),
          field.label.vi,
          field.isMandatory ? 'Bắt buộc' : '',
          fieldTexts(campaign, form, field).join(' '),
        ],
        looks.cell,
      ),
    ),
  ]
}

/** A sentence, and the types of fields of which a form must have one for it to matter. */
interface Advice {
  readonly text: string
  readonly concerns?: readonly FieldType[]
}

const counts = ['integer', 'decimal', 'money'] as const

const rules: readonly Advice[] = [
  { text: 'Chỉ điền các ô nền vàng. Các ô khác đã khóa để giữ đúng biểu; trang không đặt mật khẩu.' },
  { text: `${BLANK_MEANS} Kết quả bằng không thì ghi 0; việc chưa làm thì ghi “Chưa”.` },
  { text: 'Mỗi đơn vị một dòng. Không sửa mã và tên đơn vị, không gộp ô, không chèn dòng hoặc cột.' },
  {
    text: 'Ô tỷ lệ tự tính sau khi đã điền đủ tử số và mẫu số; trước đó ô hiện dấu “–”.',
    concerns: ['percent'],
  },
]

const mistakes: readonly Advice[] = [
  { text: 'Để trống ô bắt buộc: đơn vị bị coi là chưa báo cáo nội dung đó.' },
  { text: 'Ghi chữ trong ô số, như “12 người”: chỉ ghi 12.', concerns: counts },
  { text: 'Ghi số thành phần lớn hơn tổng số, hoặc các phần cộng lại không bằng tổng.', concerns: counts },
  { text: 'Ghi số lũy kế vào cột hỏi số trong kỳ, hoặc ngược lại.', concerns: counts },
  { text: 'Đổi chỗ ngày và tháng: ghi 15/03/2026, không ghi 03/15/2026.', concerns: ['date'] },
  { text: 'Chép cả công thức từ tệp khác (hiện #REF!): khi dán, chọn dán giá trị.' },
  { text: 'Quên đổi kỳ báo cáo khi dùng lại tệp của kỳ trước.' },
]

function bulleted({ form }: TemplateRequest, advice: readonly Advice[]): WrittenRow[] {
  const types = new Set(form.fields.map(({ type }) => type))
  return advice
    .filter(({ concerns }) => concerns === undefined || concerns.some((type) => types.has(type)))
    .map(({ text }) => line(`- ${text}`, looks.words))
}

/** The sheet that says what each column means, when the form is due and what goes wrong most. */
export function guideSheet(request: TemplateRequest): WrittenSheet {
  const rows = [
    ...opening(request),
    ...periodTable(request),
    blankRow,
    line('2. Quy định chung', looks.strong),
    ...bulleted(request, rules),
    blankRow,
    line('3. Các cột của biểu', looks.strong),
    ...fieldTable(request),
    blankRow,
    line('4. Lỗi thường gặp', looks.strong),
    ...bulleted(request, mistakes),
  ]
  const lone = rows.flatMap(({ cells }, row) => (cells.length === 1 ? [row] : []))
  return {
    name: 'Hướng dẫn',
    rows,
    widths: WIDTHS,
    merges: lone.map((row) => ({ top: row, left: 0, bottom: row, right: WIDTHS.length - 1 })),
    validations: [],
    frozen: null,
    repeatedRows: null,
    codes: null,
  }
}
