import type { Field, Form } from '../campaign/campaign.ts'
import { cellAddress } from '../reader/address.ts'
import type { CellStyle } from './workbook.ts'

/** The columns before a form's own: number, code and name. */
export const LEADING = [
  { heading: 'TT', width: 6 },
  { heading: 'Mã đơn vị', width: 13 },
  { heading: 'Đơn vị', width: 42 },
] as const

export const NAME_COLUMN = 2

export const NOTE_HEADING = 'Ghi chú'
const LEAST_NOTE_WIDTH = 20
/** Narrow forms still have room for their title. */
const LEAST_WIDTH = 110

const widths: Readonly<Record<Field['type'], number>> = {
  ...{ integer: 13, decimal: 15, money: 16, percent: 13, date: 15, yes_no: 12, text: 28 },
}

const styles: Readonly<Record<Field['type'], CellStyle>> = {
  integer: { align: 'right', format: '#,##0' },
  decimal: { align: 'right', format: '#,##0.0##' },
  money: { align: 'right', format: '#,##0.0##' },
  // The sign is only shown: 95 is 95%, not 9500%.
  percent: { align: 'right', format: '0.0"%"' },
  date: { align: 'center', format: 'dd/mm/yyyy' },
  yes_no: { align: 'center' },
  text: { wraps: true, format: '@' },
}

export function fieldStyle({ type }: Field): CellStyle {
  return styles[type]
}

export function columnWidths({ fields }: Form): number[] {
  const before = [...LEADING.map(({ width }) => width), ...fields.map(({ type }) => widths[type])]
  const sum = before.reduce((total, width) => total + width, 0)
  return [...before, Math.max(LEAST_NOTE_WIDTH, LEAST_WIDTH - sum)]
}

/** Where a field stands: its column, and its place among the numbered ones. */
export function columnOf({ fields }: Form, id: string): number {
  return LEADING.length + fields.findIndex((field) => field.id === id)
}

/** The share that a computed column shows; a dash while a number is missing, which is read as not reported. */
export function shareFormula(form: Form, { typedFrom }: Field, row: number): string | null {
  if (typedFrom === null) return null
  const at = (id: string): string => cellAddress(row, columnOf(form, id))
  const parts = typedFrom.numerator.map(at)
  const whole = at(typedFrom.denominator)
  const isKnown = `COUNT(${[...parts, whole].join(',')})=${String(parts.length + 1)}`
  const sum = parts.length === 1 ? parts.join('') : `(${parts.join('+')})`
  return `IF(AND(${isKnown},N(${whole})>0),${sum}/${whole},"–")`
}

/** "A", "B", "C", "1", "2", "3=2/1" under the headings. */
export function numberingOf(form: Form): string[] {
  const number = (id: string): string => String(columnOf(form, id) - LEADING.length + 1)
  const own = form.fields.map(({ id, typedFrom }) => {
    if (typedFrom === null) return number(id)
    const parts = typedFrom.numerator.map(number)
    const sum = parts.length === 1 ? parts.join('') : `(${parts.join('+')})`
    return `${number(id)}=${sum}/${number(typedFrom.denominator)}`
  })
  return ['A', 'B', 'C', ...own, 'D']
}
