import { cellFont, type CellFont } from '../cell-font.ts'
import { attribute, inside, tagsNamed } from '../xml-tags.ts'

/** The names of the fonts in their order, empty for a font without one. */
function fontNames(styles: string): string[] {
  const fonts = inside(styles, 'fonts').matchAll(
    /<(?:\w+:)?font(?:\s*\/>|(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?font>)/g,
  )
  return [...fonts].map(([, font = '']) => attribute(tagsNamed(font, 'name')[0] ?? '', 'val') ?? '')
}

/** The fonts that a workbook names by number, those of another encoding told as such; null for one of Unicode. */
export function styleFonts(styles: string): (CellFont | null)[] {
  return fontNames(styles).map(cellFont)
}
