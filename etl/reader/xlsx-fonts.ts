import { cellFont, type CellFont, type SheetFonts } from './cell-font.ts'
import { attribute, inside, tagsNamed } from './xml-tags.ts'

/** The names of the fonts in their order, empty for a font without one. */
function fontNames(styles: string): string[] {
  const fonts = inside(styles, 'fonts').matchAll(
    /<(?:\w+:)?font(?:\s*\/>|(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?font>)/g,
  )
  return [...fonts].map(([, font = '']) => attribute(tagsNamed(font, 'name')[0] ?? '', 'val') ?? '')
}

/** The fonts of another encoding that an .xlsx uses, by the number of the cell style. */
export function styleFonts(styles: string): ReadonlyMap<string, CellFont> {
  const names = fontNames(styles)
  const found = new Map<string, CellFont>()
  for (const [index, tag] of tagsNamed(inside(styles, 'cellXfs'), 'xf').entries()) {
    const font = cellFont(names[Number(attribute(tag, 'fontId') ?? '')] ?? '')
    if (font !== null) found.set(String(index), font)
  }
  return found
}

/** The cells of a sheet in those fonts; null where it has none, as then nothing is known of its texts. */
export function sheetFonts(xml: string, fonts: ReadonlyMap<string, CellFont>): SheetFonts | null {
  if (fonts.size === 0) return null
  const cells = new Map<string, CellFont>()
  for (const tag of tagsNamed(xml, 'c')) {
    const font = fonts.get(attribute(tag, 's') ?? '')
    const address = attribute(tag, 'r')
    if (font !== undefined && address !== null) cells.set(address, font)
  }
  return cells.size === 0 ? null : cells
}
