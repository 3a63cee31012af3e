import type { CellStyle, WrittenCell } from './workbook.ts'

/** How the cells of a form look. */

const TO_FILL = 'FFF8E1'
const LOCKED = 'F2F2F2'
const HEADING = 'DDEBF7'

export const looks = {
  letterhead: { isBold: true },
  number: { isBold: true, align: 'right' },
  title: { isBold: true, size: 14, align: 'center', wraps: true },
  plan: { isItalic: true, align: 'center', wraps: true },
  aside: { isItalic: true, align: 'right' },
  heading: { isBold: true, align: 'center', wraps: true, hasBorder: true, fill: HEADING },
  numbering: { isItalic: true, size: 10, align: 'center', hasBorder: true, fill: HEADING },
  ordinal: { align: 'center', hasBorder: true, fill: LOCKED },
  code: { align: 'center', hasBorder: true, fill: LOCKED, format: '@' },
  unit: { wraps: true, hasBorder: true, fill: LOCKED, format: '@' },
  computed: { align: 'right', hasBorder: true, fill: LOCKED, format: '0.0%' },
  period: { isBold: true, hasBorder: true, fill: TO_FILL, format: '@', isUnlocked: true },
  note: { isItalic: true, wraps: true },
  signature: { isBold: true, align: 'center' },
  signing: { isItalic: true, align: 'center' },
  /** Room for a name under the signature. */
  free: { align: 'center', isUnlocked: true },
  words: { wraps: true },
  strong: { isBold: true },
  cell: { wraps: true, hasBorder: true },
} as const satisfies Readonly<Record<string, CellStyle>>

export function toFill(style: CellStyle): CellStyle {
  return { hasBorder: true, fill: TO_FILL, isUnlocked: true, ...style }
}

export function textCell(text: string, style: CellStyle): WrittenCell {
  return { content: { kind: 'text', text }, style }
}

export function blankCell(style: CellStyle): WrittenCell {
  return { content: null, style }
}

/** Lines break at words, so less than the whole width is used. */
const USED_WIDTH = 0.85

/** In points, for a text that is broken to a width in characters. */
export function heightOf(text: string, width: number, size = 12): number {
  const room = (width * USED_WIDTH * 12) / size
  const lines = Math.max(1, Math.ceil(text.length / room))
  return Math.max(20, Math.round(lines * size * 1.35) + 4)
}
