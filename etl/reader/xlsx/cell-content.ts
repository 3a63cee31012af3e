import type { CellContent } from '../sheet.ts'

/** What the XML of a cell says. */
export interface WrittenCell {
  /** `s`, `str`, `inlineStr`, `n`, `b`, `e`, `d`. */
  readonly type: string
  /** Null where the cell has no value at all, which is not the same as an empty one. */
  readonly value: string | null
  /** A text that stands in the cell itself. */
  readonly inline: string | null
  readonly isFormula: boolean
}

const DAY = 86_400_000
/** Spreadsheets count days from these. */
const FIRST_DAY = Date.UTC(1899, 11, 30)
const FIRST_DAY_1904 = Date.UTC(1904, 0, 1)

/** A day that is written out, as the serial that formats show; null where it is none. */
function serialOf(written: string, is1904: boolean): number | null {
  const hasZone = !written.includes('T') || /(?:z|[+-]\d\d:\d\d)$/i.test(written)
  const instant = Date.parse(hasZone ? written : `${written}Z`)
  return Number.isNaN(instant) ? null : (instant - (is1904 ? FIRST_DAY_1904 : FIRST_DAY)) / DAY
}

function textContent(value: string): CellContent | null {
  return value.trim() === '' ? null : { kind: 'text', value }
}

/** A text that is not there is a damage to the whole workbook: nobody could tell what it was. */
function sharedText(strings: readonly string[], index: number): string {
  const text = strings[index]
  if (text === undefined) throw new Error(`no shared text ${String(index)}`)
  return text
}

/** The number that is read from what is written; the text where it is none. */
function numberContent(value: number | null, written: string): CellContent | null {
  return value === null || Number.isNaN(value) ? textContent(written) : { kind: 'number', value }
}

/**
 * What a cell holds, days as serials. An empty text stands for a formula whose result the workbook does not hold; null
 * for a blank cell, and for a result that is blank.
 */
export function contentOf(
  { type, value, inline, isFormula }: WrittenCell,
  strings: readonly string[],
  is1904: boolean,
): CellContent | null {
  const isBlank = value === null || (value === '' && type !== 'str')
  if (isBlank && inline === null) return isFormula ? { kind: 'text', value: '' } : null
  const written = value ?? ''
  if (type === 'inlineStr') return textContent(inline ?? written)
  if (type === 's') return textContent(sharedText(strings, Number(written)))
  return typedContent(type, written, is1904)
}

function typedContent(type: string, written: string, is1904: boolean): CellContent | null {
  switch (type) {
    case 'str':
      return textContent(written)
    case 'b':
      return { kind: 'boolean', value: written === '1' || written === 'true' }
    case 'e':
      return { kind: 'error', value: written }
    case 'd':
      return numberContent(serialOf(written, is1904), written)
    default:
      return numberContent(Number.parseFloat(written), written)
  }
}
