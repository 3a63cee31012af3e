import type { Field } from '../campaign/campaign.ts'
import type { FindingCode } from '../finding/finding.ts'
import type { FindingParameters } from '../finding/message.ts'
import type { Cell } from '../reader/sheet.ts'
import { readDay } from './date.ts'
import { foldText } from '../spelling/fold.ts'
import { numberOfText, readCounted, readNumber, type ReadNumber } from './number.ts'
import type { ObservedValue } from './report.ts'

/** A defect or doubt about one cell, still without its place. */
export type CellRemark = {
  [Code in FindingCode]: { readonly code: Code; readonly params: FindingParameters[Code] }
}[FindingCode]

export type ReadValue =
  | { readonly state: 'value'; readonly value: ObservedValue; readonly notice: CellRemark | null }
  | { readonly state: 'not_reported' }
  | { readonly state: 'faulty'; readonly remark: CellRemark }

const notReported = new Set([
  ...['n a', 'na', 'nd', 'n d', 'khong co so lieu', 'chua co so lieu', 'chua bao cao', 'chua bc'],
  ...['chua cap nhat', 'chua tong hop'],
])
const yes = new Set(['x', 'v', '1', 'co', 'da', 'roi', 'da co', 'true', 'yes', 'y'])
const no = new Set(['0', 'khong', 'chua', 'k', 'ko', 'chua co', 'khong co', 'no', 'false', 'n'])
/** Ticks, and the letters that show as ticks in Wingdings. */
const tick = /^\s*([✓✔√☑✅🗸]\uFE0F?|[üþ])\s*$/u

/** In CSV an error of the workbook is a text. */
const errorText = /^#(REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NULL!|NUM!)$/

/** Larger counts are slips of the hand, and no figure could hold their sum. */
const LARGEST_NUMBER = 1_000_000_000_000

function faulty(remark: CellRemark): ReadValue {
  return { state: 'faulty', remark }
}

function found(value: ObservedValue, notice: CellRemark | null = null): ReadValue {
  return { state: 'value', value, notice }
}

/** Dashes, dots and "N/A" say nothing was reported; they are neither zero nor no. */
export function isNotReported({ content, isFormula }: Cell): boolean {
  if (content.kind !== 'text' || (isFormula && content.value === '')) return false
  return /^[-–—−‐_.…/\s]*$/.test(content.value) || notReported.has(foldText(content.value))
}

function numberNotice(field: Field, number: ReadNumber): CellRemark | null {
  return number.isAmbiguous
    ? { code: 'cell/ambiguous-number', params: { label: field.label.vi, readAs: number.value } }
    : null
}

/** What no number of a report can be; null where there is nothing to say. */
function numberFault({ value }: ReadNumber, label: string): CellRemark | null {
  if (value.startsWith('-')) return { code: 'cell/negative', params: { label } }
  const isTooLarge = Number(value) >= LARGEST_NUMBER
  return isTooLarge ? { code: 'cell/too-large', params: { label, limit: String(LARGEST_NUMBER) } } : null
}

function readCount(
  cell: Cell,
  field: Field,
  type: 'integer' | 'decimal' | 'money',
  groupsByComma: boolean,
): ReadValue {
  const label = field.label.vi
  const number = readCounted(cell, groupsByComma || type === 'integer')
  if (number === null) return faulty({ code: 'cell/not-a-number', params: { label } })
  if (type === 'integer' && number.value.includes('.')) {
    return faulty({ code: 'cell/not-a-whole-number', params: { label } })
  }
  const fault = numberFault(number, label)
  return fault === null ? found({ type, value: number.value }, numberNotice(field, number)) : faulty(fault)
}

/** Moves the decimal point two places to the right in exact text. */
function hundredfold(value: string): string {
  const [whole = '0', fraction = ''] = value.split('.')
  const digits = fraction.padEnd(2, '0')
  const moved = `${whole}${digits.slice(0, 2)}.${digits.slice(2)}`
  return moved.replace(/^0+(?=\d)/, '').replace(/\.$/, '')
}

/**
 * A share of one, which a percent format shows a hundredfold. A format may also put the sign after a number
 * that is a percentage already; what is shown tells which.
 */
function isShareOfOne({ content, shown }: Cell, value: number): boolean {
  if (!shown.includes('%') || content.kind !== 'number')
    return value > 0 && value <= 1 && !shown.includes('%')
  const seen = numberOfText(shown.replace('%', ''))
  return seen === null || Math.abs(Number(seen.value) - value * 100) <= Math.abs(Number(seen.value) - value)
}

/** In a percentage "97.561" can group no thousands. */
function percentNumber({ content, ...cell }: Cell): ReadNumber | null {
  if (content.kind !== 'text') return readNumber({ content, ...cell })
  const text = content.value.replace('%', '').trim()
  return numberOfText(/^\d{1,2}\.\d{3}$/.test(text) ? `${text}0` : text)
}

function readPercent(cell: Cell, field: Field): ReadValue {
  const label = field.label.vi
  const number = percentNumber(cell)
  if (number === null) return faulty({ code: 'cell/not-a-number', params: { label } })
  if (number.value.startsWith('-')) return faulty({ code: 'cell/negative', params: { label } })
  const isFraction = isShareOfOne(cell, Number(number.value))
  const percent = isFraction ? hundredfold(number.value) : number.value
  if (Number(percent) > 100) {
    return faulty({ code: 'cell/above-hundred-percent', params: { label, percent } })
  }
  const isAmbiguous = number.isAmbiguous || (isFraction && !cell.shown.includes('%'))
  return found({ type: 'percent', value: percent }, numberNotice(field, { value: percent, isAmbiguous }))
}

/** "Đã phát động" and "Chưa phát động" in a column of that name. */
function answerInWords(word: string, { label, synonyms }: Field): boolean | null {
  const deeds = [label.vi, ...synonyms].map((name) => foldText(name).replace(/^da /, ''))
  const [, said = '', deed = ''] = /^(da|chua|khong|chua duoc|da duoc) (.+)$/.exec(word) ?? []
  return deeds.includes(deed) ? said.startsWith('da') : null
}

function readYesNo(cell: Cell, field: Field): ReadValue {
  const word = tick.test(cell.shown) ? 'x' : foldText(String(cell.content.value))
  const answer = yes.has(word) ? true : no.has(word) ? false : answerInWords(word, field)
  if (answer !== null) return found({ type: 'yes_no', value: answer })
  return faulty({ code: 'cell/not-yes-or-no', params: { label: field.label.vi } })
}

function readDate(cell: Cell, field: Field): ReadValue {
  const day = readDay(cell)
  return day === null
    ? faulty({ code: 'cell/not-a-date', params: { label: field.label.vi } })
    : found({ type: 'date', value: day })
}

/** What makes a cell useless to any field; null where nothing does. */
function cellFault({ content, shown, isFormula }: Cell, label: string): CellRemark | null {
  if (content.kind === 'error' || errorText.test(shown))
    return { code: 'cell/error-value', params: { label } }
  const isUncalculated = isFormula && content.value === ''
  return isUncalculated ? { code: 'cell/no-cached-result', params: { label } } : null
}

/** A cell as its field declares it; `groupsByComma` where its column is written the English way. */
export function readValue(cell: Cell, field: Field, groupsByComma = false): ReadValue {
  const fault = cellFault(cell, field.label.vi)
  if (fault !== null) return faulty(fault)
  if (isNotReported(cell)) return { state: 'not_reported' }
  switch (field.type) {
    case 'integer':
    case 'decimal':
    case 'money':
      return readCount(cell, field, field.type, groupsByComma)
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
