import type { Field } from '../campaign/campaign.ts'
import type { FindingCode } from '../finding/finding.ts'
import type { FindingParameters } from '../finding/message.ts'
import type { Cell } from '../reader/sheet.ts'
import { readDay } from './date.ts'
import { foldText } from '../spelling/fold.ts'
import { readNumber, type ReadNumber } from './number.ts'
import type { ObservedValue } from './report.ts'

/** A defect or doubt about one cell, still without its place. */
export type CellRemark = {
  [Code in FindingCode]: { readonly code: Code; readonly params: FindingParameters[Code] }
}[FindingCode]

export type ReadValue =
  | { readonly state: 'value'; readonly value: ObservedValue; readonly notice: CellRemark | null }
  | { readonly state: 'not_reported' }
  | { readonly state: 'faulty'; readonly remark: CellRemark }

const notReported = new Set(['', 'n a', 'na', 'nd', 'khong co so lieu', 'chua co so lieu'])
const yes = new Set(['x', 'v', '1', 'co', 'da', 'roi', 'true', 'yes'])
const no = new Set(['0', 'khong', 'chua', 'k', 'no', 'false'])

function faulty(remark: CellRemark): ReadValue {
  return { state: 'faulty', remark }
}

function found(value: ObservedValue, notice: CellRemark | null = null): ReadValue {
  return { state: 'value', value, notice }
}

/** Dashes, dots and "N/A" say nothing was reported; they are neither zero nor no. */
function isNotReported({ content, isFormula }: Cell): boolean {
  if (content.kind !== 'text' || (isFormula && content.value === '')) return false
  return !/[✓✔]/.test(content.value) && notReported.has(foldText(content.value))
}

function numberNotice(field: Field, number: ReadNumber): CellRemark | null {
  return number.isAmbiguous
    ? { code: 'cell/ambiguous-number', params: { label: field.label.vi, readAs: number.value } }
    : null
}

function readCount(cell: Cell, field: Field, type: 'integer' | 'decimal' | 'money'): ReadValue {
  const label = field.label.vi
  const number = readNumber(cell)
  if (number === null) return faulty({ code: 'cell/not-a-number', params: { label } })
  if (type === 'integer' && number.value.includes('.')) {
    return faulty({ code: 'cell/not-a-whole-number', params: { label } })
  }
  if (number.value.startsWith('-')) return faulty({ code: 'cell/negative', params: { label } })
  return found({ type, value: number.value }, numberNotice(field, number))
}

/** Moves the decimal point two places to the right in exact text. */
function hundredfold(value: string): string {
  const [whole = '0', fraction = ''] = value.split('.')
  const digits = fraction.padEnd(2, '0')
  const moved = `${whole}${digits.slice(0, 2)}.${digits.slice(2)}`
  return moved.replace(/^0+(?=\d)/, '').replace(/\.$/, '')
}

function readPercent(cell: Cell, field: Field): ReadValue {
  const label = field.label.vi
  const hasSign = cell.shown.includes('%')
  const number =
    cell.content.kind === 'text'
      ? readNumber({ ...cell, content: { kind: 'text', value: cell.content.value.replace('%', '') } })
      : readNumber(cell)
  if (number === null) return faulty({ code: 'cell/not-a-number', params: { label } })
  if (number.value.startsWith('-')) return faulty({ code: 'cell/negative', params: { label } })
  const isFraction = cell.content.kind === 'number' && (hasSign || Number(number.value) <= 1)
  const percent = isFraction ? hundredfold(number.value) : number.value
  if (Number(percent) > 100) {
    return faulty({ code: 'cell/above-hundred-percent', params: { label, percent } })
  }
  const isDoubtful = number.isAmbiguous || (isFraction && !hasSign && Number(number.value) !== 0)
  const notice = numberNotice(field, { value: percent, isAmbiguous: isDoubtful })
  return found({ type: 'percent', value: percent }, notice)
}

function readYesNo(cell: Cell, field: Field): ReadValue {
  const word = /[✓✔]/.test(cell.shown) ? 'x' : foldText(String(cell.content.value))
  if (yes.has(word)) return found({ type: 'yes_no', value: true })
  if (no.has(word)) return found({ type: 'yes_no', value: false })
  return faulty({ code: 'cell/not-yes-or-no', params: { label: field.label.vi } })
}

function readDate(cell: Cell, field: Field): ReadValue {
  const day = readDay(cell)
  return day === null
    ? faulty({ code: 'cell/not-a-date', params: { label: field.label.vi } })
    : found({ type: 'date', value: day })
}

/** A cell as its field declares it; nothing is guessed from the content. */
export function readValue(cell: Cell, field: Field): ReadValue {
  const label = field.label.vi
  if (cell.content.kind === 'error') return faulty({ code: 'cell/error-value', params: { label } })
  if (isNotReported(cell)) return { state: 'not_reported' }
  if (cell.isFormula && cell.content.value === '') {
    return faulty({ code: 'cell/no-cached-result', params: { label } })
  }
  switch (field.type) {
    case 'integer':
    case 'decimal':
    case 'money':
      return readCount(cell, field, field.type)
    case 'percent':
      return readPercent(cell, field)
    case 'date':
      return readDate(cell, field)
    case 'yes_no':
      return readYesNo(cell, field)
    case 'text':
      return found({ type: 'text', value: cell.shown })
  }
}
