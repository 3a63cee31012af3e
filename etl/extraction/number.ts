import type { Cell } from '../reader/sheet.ts'

/** A number as exact text, with a doubt where the spelling could mean another one. */
export interface ReadNumber {
  readonly value: string
  readonly isAmbiguous: boolean
}

/** The shortest plain text of a number: no exponent, no trailing zeros. */
export function plainNumber(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/**
 * Vietnamese first: `1.234` is 1234 and `1.234,5` is 1234.5. A lone point that cannot group thousands
 * (`98.5`) is read as a decimal point, with a doubt; so is a comma that could only group.
 */
export function numberOfText(text: string): ReadNumber | null {
  const compact = text.replace(/[\s\u202f]/g, '')
  if (/^[+-]?\d+$/.test(compact)) return { value: String(BigInt(compact)), isAmbiguous: false }
  if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(compact)) {
    return { value: trimmed(compact.replaceAll('.', '').replace(',', '.')), isAmbiguous: false }
  }
  if (/^[+-]?\d+,\d+$/.test(compact)) return { value: trimmed(compact.replace(',', '.')), isAmbiguous: false }
  if (/^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(compact)) {
    return { value: trimmed(compact.replaceAll(',', '')), isAmbiguous: true }
  }
  if (/^[+-]?\d+\.\d+$/.test(compact)) return { value: trimmed(compact), isAmbiguous: true }
  return null
}

/** Null where the cell holds no number. */
export function readNumber(cell: Cell): ReadNumber | null {
  const { content } = cell
  if (content.kind === 'number') return { value: plainNumber(content.value), isAmbiguous: false }
  return content.kind === 'text' ? numberOfText(content.value.trim()) : null
}
