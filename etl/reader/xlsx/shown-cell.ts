import { formatted, serialDate } from '../number-formats.ts'
import type { CellContent } from '../sheet.ts'
import type { CellStyle } from './cell-styles.ts'

interface ShownContent {
  readonly content: CellContent
  readonly shown: string
}

/** Texts are changed only by a format with a place for them. */
function isForTexts(format: string): boolean {
  return format !== '@' && (format.includes('@') || format.split(';').length > 3)
}

function shownNumber(value: number, format: string | null, is1904: boolean): string {
  if (format === null)
    return Number.isSafeInteger(value) ? String(value) : formatted('General', value, is1904)
  return formatted(format, value, is1904)
}

/** A number as its style has it: a day where the format is one of days. */
function number(value: number, { format, isDate }: CellStyle, is1904: boolean): ShownContent {
  const date = isDate ? serialDate(value, is1904) : null
  const content: CellContent = date === null ? { kind: 'number', value } : { kind: 'date', value: date }
  return { content, shown: shownNumber(value, format, is1904) }
}

/** What a cell holds, and how its sender sees it. */
export function shownContent(content: CellContent, style: CellStyle, is1904: boolean): ShownContent {
  switch (content.kind) {
    case 'number':
      return number(content.value, style, is1904)
    case 'boolean':
      return { content, shown: content.value ? 'TRUE' : 'FALSE' }
    case 'text':
      return style.format !== null && isForTexts(style.format)
        ? { content, shown: formatted(style.format, content.value, is1904) }
        : { content, shown: content.value }
    default:
      return { content, shown: content.value }
  }
}
