import type { CellFont } from '../cell-font.ts'
import { isDateFormat } from '../number-formats.ts'
import { attribute, inside, tagsNamed } from '../xml-tags.ts'
import { unescaped } from '../xml-text.ts'
import { builtInFormats } from './built-in-formats.ts'
import { styleFonts } from './style-fonts.ts'

/** How a cell shows what it holds. */
export interface CellStyle {
  /** A format of the spreadsheet's own language; null for the general one. */
  readonly format: string | null
  readonly isDate: boolean
  /** Null for a font of Unicode. */
  readonly font: CellFont | null
}

export const plainStyle: CellStyle = { format: null, isDate: false, font: null }

function formatsIn(styles: string): ReadonlyMap<number, string> {
  const own = tagsNamed(inside(styles, 'numFmts'), 'numFmt').map((tag): [number, string] => [
    Number(attribute(tag, 'numFmtId') ?? ''),
    unescaped(attribute(tag, 'formatCode') ?? ''),
  ])
  return own.length === 0 ? builtInFormats : new Map([...builtInFormats, ...own])
}

/** Null for the general format, which is also what numbers stand for that name none. */
function specialFormat(formats: ReadonlyMap<number, string>, id: number): string | null {
  const format = id === 0 ? '' : (formats.get(id) ?? '')
  return format === '' || format.toLowerCase() === 'general' ? null : format
}

/** The styles of cells by their number. */
export function cellStyles(xml: string): CellStyle[] {
  const formats = formatsIn(xml)
  const fonts = styleFonts(xml)
  return tagsNamed(inside(xml, 'cellXfs'), 'xf').map((tag) => {
    const format = specialFormat(formats, Number(attribute(tag, 'numFmtId') ?? '0'))
    const font = fonts[Number(attribute(tag, 'fontId') ?? '')] ?? null
    return { format, isDate: format !== null && isDateFormat(format), font }
  })
}
