import type { Form, Unit } from '../campaign/campaign.ts'
import { cellAddress } from '../reader/address.ts'
import { fieldValidation } from './entry.ts'
import {
  columnOf,
  columnWidths,
  fieldStyle,
  LEADING,
  NAME_COLUMN,
  NOTE_HEADING,
  numberingOf,
  shareFormula,
} from './form-columns.ts'
import { blankRow, foot, HEADING_ROW, letterhead, PERIOD_ROW, PLAN_ROW, TITLE_ROW } from './form-frame.ts'
import { blankCell, heightOf, looks, textCell, toFill } from './looks.ts'
import type { TemplateRequest } from './request.ts'
import type { CellRange, Validation, WrittenCell, WrittenRow, WrittenSheet } from './workbook.ts'

/** Below the headings and the row that numbers them. */
const FIRST_LINE = HEADING_ROW + 2
const CODE_COLUMN = 1

/** A tab's name holds none of these. */
function sheetName({ number }: Form): string {
  return `Biểu ${number.replace(/[[\]:*?/\\']/g, '-')}`.slice(0, 31)
}

function headings(form: Form, widths: readonly number[]): WrittenRow[] {
  const own = form.fields.map(({ label }) => label.vi)
  const texts = [...LEADING.map(({ heading }) => heading), ...own, NOTE_HEADING]
  const heights = texts.map((text, column) => heightOf(text, widths[column] ?? 1))
  return [
    { cells: texts.map((text) => textCell(text, looks.heading)), height: Math.max(36, ...heights) },
    { cells: numberingOf(form).map((text) => textCell(text, looks.numbering)), height: 16 },
  ]
}

function line(form: Form, unit: Unit, index: number): WrittenRow {
  const own = form.fields.map((field): WrittenCell => {
    const formula = shareFormula(form, field, FIRST_LINE + index)
    return formula === null
      ? blankCell(toFill(fieldStyle(field)))
      : { content: { kind: 'formula', formula, shown: '–' }, style: looks.computed }
  })
  const ordinal: WrittenCell = { content: { kind: 'number', number: index + 1 }, style: looks.ordinal }
  const named = [ordinal, textCell(unit.code, looks.code), textCell(unit.name, looks.unit)]
  const note = blankCell(toFill({ wraps: true, format: '@' }))
  return { cells: [...named, ...own, note], height: heightOf(unit.name, LEADING[NAME_COLUMN].width) }
}

/** The cells of a column that stand in the units' lines. */
function linesOf({ units }: TemplateRequest, column: number): CellRange {
  return { top: FIRST_LINE, left: column, bottom: FIRST_LINE + units.length - 1, right: column }
}

const periodValidation: Validation = {
  range: { top: PERIOD_ROW, left: NAME_COLUMN, bottom: PERIOD_ROW, right: NAME_COLUMN },
  accepted: { kind: 'list', source: 'KyBaoCao' },
  prompt: { title: 'Kỳ báo cáo', text: 'Chọn kỳ trong danh sách. Hạn nộp của từng kỳ ở trang “Hướng dẫn”.' },
  refusal: { title: 'Cần kiểm tra lại', text: 'Biểu không có kỳ này. Chọn một kỳ trong danh sách.' },
  isAdvice: false,
}

function validations(request: TemplateRequest): Validation[] {
  const { campaign, form } = request
  const addressOf = (id: string): string => cellAddress(FIRST_LINE, columnOf(form, id))
  const fields = form.fields.map((field) =>
    fieldValidation({ campaign, form, addressOf }, field, linesOf(request, columnOf(form, field.id))),
  )
  return [periodValidation, ...fields]
}

/** The sheet that is filled in: letterhead, title, period, headings, a line for every unit, signatures. */
export function formSheet(request: TemplateRequest): WrittenSheet {
  const { form, units } = request
  const widths = columnWidths(form)
  const lines = units.map((unit, index) => line(form, unit, index))
  const note = FIRST_LINE + lines.length + 1
  const whole = (row: number): CellRange => ({ top: row, left: 0, bottom: row, right: widths.length - 1 })
  return {
    name: sheetName(form),
    rows: [...letterhead(request, widths), ...headings(form, widths), ...lines, blankRow, ...foot(widths)],
    widths,
    merges: [whole(TITLE_ROW), whole(PLAN_ROW), whole(note)],
    validations: validations(request),
    frozen: { rows: FIRST_LINE, columns: LEADING.length },
    repeatedRows: { first: HEADING_ROW, last: FIRST_LINE - 1 },
    codes: linesOf(request, CODE_COLUMN),
  }
}
