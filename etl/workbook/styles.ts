import type { CellStyle } from './workbook.ts'
import { counted, element, SPREADSHEET, XML_HEAD } from './xml.ts'

const FONT = 'Times New Roman'
const BODY_SIZE = 12
/** Numbers below are Excel's own formats. */
const FIRST_OWN_FORMAT = 164

const val = (name: string, value: string | number): string => element(name, { val: value })

function font({ isBold, isItalic, size }: CellStyle): string {
  return element(
    'font',
    {},
    isBold === true ? '<b/>' : '',
    isItalic === true ? '<i/>' : '',
    val('sz', size ?? BODY_SIZE),
    val('name', FONT),
    val('family', 1),
  )
}

function fill({ fill: colour }: CellStyle): string {
  if (colour === undefined) return element('fill', {}, element('patternFill', { patternType: 'none' }))
  const foreground = element('fgColor', { rgb: `FF${colour}` })
  return element('fill', {}, element('patternFill', { patternType: 'solid' }, foreground))
}

function border({ hasBorder }: CellStyle): string {
  const style = hasBorder === true ? 'thin' : null
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => element(side, { style }))
  return element('border', {}, ...sides, '<diagonal/>')
}

/** The place of an entry in a list, which gets it where it is new. */
function placeOf(list: string[], entry: string): number {
  const known = list.indexOf(entry)
  return known === -1 ? list.push(entry) - 1 : known
}

/** The styles of a workbook, each once; cells name them by number. */
export class StyleTable {
  readonly #fonts = [font({})]
  /** Excel takes the first two for its own, whatever they say. */
  readonly #fills = [fill({}), '<fill><patternFill patternType="gray125"/></fill>']
  readonly #borders = [border({})]
  readonly #formats: string[] = []
  readonly #styles: string[] = []

  constructor() {
    this.numberOf({})
  }

  numberOf(style: CellStyle): number {
    const attributes = {
      numFmtId: style.format === undefined ? 0 : FIRST_OWN_FORMAT + placeOf(this.#formats, style.format),
      fontId: placeOf(this.#fonts, font(style)),
      fillId: placeOf(this.#fills, fill(style)),
      borderId: placeOf(this.#borders, border(style)),
      xfId: 0,
      ...{ applyNumberFormat: true, applyFont: true, applyFill: true, applyBorder: true },
      ...{ applyAlignment: true, applyProtection: true },
    }
    const alignment = element('alignment', {
      horizontal: style.align ?? null,
      vertical: 'center',
      wrapText: style.wraps === true ? true : null,
    })
    const protection = element('protection', { locked: style.isUnlocked !== true })
    return placeOf(this.#styles, element('xf', attributes, alignment, protection))
  }

  xml(): string {
    const formats = this.#formats.map((formatCode, index) =>
      element('numFmt', { numFmtId: FIRST_OWN_FORMAT + index, formatCode }),
    )
    const base = element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })
    const normal = element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })
    const parts = [
      counted('numFmts', formats),
      counted('fonts', this.#fonts),
      counted('fills', this.#fills),
      counted('borders', this.#borders),
      counted('cellStyleXfs', [base]),
      counted('cellXfs', this.#styles),
      counted('cellStyles', [normal]),
    ]
    return XML_HEAD + element('styleSheet', { xmlns: SPREADSHEET }, ...parts)
  }
}
