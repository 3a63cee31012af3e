import { cellCounter, checkSheetCount } from '../limits.ts'
import type { Sheet } from '../sheet.ts'
import { withTrueTexts } from '../true-text.ts'
import type { PackedParts } from '../zip/packed-parts.ts'
import { cellStyles } from './cell-styles.ts'
import { sharedStrings } from './shared-strings.ts'
import { readSheetPart, type SheetSurroundings } from './sheet-part.ts'
import { workbookPart } from './workbook-part.ts'

/**
 * The sheets of a workbook that is written in XML (.xlsx, .xlsm); null where the package holds none. Formulas are not
 * run, their cached results are taken.
 */
export function readXlsx(parts: PackedParts): Sheet[] | null {
  const workbook = workbookPart(parts)
  if (workbook === null) return null
  checkSheetCount(workbook.sheets.length)
  const textOf = (path: string | null): string => (path === null ? null : parts.text(path)) ?? ''
  const surroundings: SheetSurroundings = {
    strings: sharedStrings(textOf(workbook.sharedStrings)),
    styles: cellStyles(textOf(workbook.styles)),
    is1904: workbook.is1904,
    count: cellCounter(),
  }
  return workbook.sheets.flatMap(({ name, isHidden, path }) => {
    if (path === null) return []
    const { fonts, ...sheet } = readSheetPart(textOf(path), surroundings)
    return [withTrueTexts({ name, isHidden, ...sheet }, fonts)]
  })
}
