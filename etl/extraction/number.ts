import type { Cell } from '../reader/sheet.ts'

/** A number as exact text, with a doubt where the spelling could mean another one. */
export interface ReadNumber {
  readonly value: string
  readonly isAmbiguous: boolean
}

/** Spreadsheets show fifteen digits; what comes after is the noise of binary fractions. */
const SHOWN_DIGITS = 15
const LARGEST_EXACT = 10 ** SHOWN_DIGITS

/** The shortest plain text of a number: no exponent, no trailing zeros. */
function plainNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < LARGEST_EXACT) return String(value)
  const shown = Number(value.toPrecision(SHOWN_DIGITS))
  const text = String(shown)
  if (!text.includes('e')) return text
  return Number.isInteger(shown) ? BigInt(shown).toString() : trimmed(shown.toFixed(10))
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

function plainText(digits: string, isAmbiguous: boolean): ReadNumber {
  return {
    value: trimmed(digits)
      .replace(/^\+/, '')
      .replace(/^(-?)0+(?=\d)/, '$1'),
    isAmbiguous,
  }
}

/**
 * Vietnamese first: `1.234` is 1234 and `1.234,5` is 1234.5. A lone point that cannot group thousands
 * (`98.5`) is read as a decimal point, with a doubt; so are commas that group before a point.
 */
export function numberOfText(text: string): ReadNumber | null {
  const compact = text.replace(/[\s\u202f]/g, '').replace(/^\u2212/, '-')
  if (/^[+-]?\d+$/.test(compact)) return plainText(compact, false)
  if (/^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(compact)) {
    return plainText(compact.replaceAll('.', '').replace(',', '.'), false)
  }
  if (/^[+-]?\d+,\d+$/.test(compact)) return plainText(compact.replace(',', '.'), false)
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(compact)) {
    return plainText(compact.replaceAll(',', ''), true)
  }
  if (/^[+-]?\d+\.\d+$/.test(compact)) return plainText(compact, true)
  return null
}

/** A whole number whose thousands are grouped the English way, `1,234`; it could not be a fraction. */
function groupedByComma(text: string): ReadNumber | null {
  const compact = text.replace(/\s/g, '')
  return /^[1-9]\d{0,2}(,\d{3})+$/.test(compact) ? plainText(compact.replaceAll(',', ''), true) : null
}

/** Null where the cell holds no number. */
export function readNumber(cell: Cell): ReadNumber | null {
  const { content } = cell
  if (content.kind === 'number')
    return Number.isFinite(content.value) ? { value: plainNumber(content.value), isAmbiguous: false } : null
  return content.kind === 'text' ? numberOfText(content.value.trim()) : null
}

/** A number that can only be grouped the English way: `19,348,000`, `1,234.5`. */
export function isGroupedByComma(text: string): boolean {
  return /^\s*[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)\s*$/.test(text)
}

/**
 * As its column is written: among whole numbers, and where others are grouped so, `1,234` groups thousands. Null where
 * the cell holds no number.
 */
export function readCounted(cell: Cell, groupsByComma: boolean): ReadNumber | null {
  const { content } = cell
  const grouped = groupsByComma && content.kind === 'text' ? groupedByComma(content.value) : null
  return grouped ?? readNumber(cell)
}
