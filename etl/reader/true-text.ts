import type { SheetFonts } from './cell-font.ts'
import type { Cell, LegacyEncoding, Sheet } from './sheet.ts'
import { textRepairs } from './text-repair.ts'

const beyondAscii = /[\u0080-\uffff]/

function composed(text: string): string {
  return beyondAscii.test(text) ? text.normalize('NFC').replace(/\u00a0/g, ' ') : text
}

/** The cell with composed texts and plain spaces; the same cell where it has them. */
function withTexts(cell: Cell, apply: (text: string) => string): Cell {
  const { content } = cell
  if (content.kind !== 'text') {
    const shown = composed(cell.shown).trim()
    return shown === cell.shown ? cell : { ...cell, shown }
  }
  const value = composed(apply(content.value))
  const shown = (cell.shown === content.value ? value : composed(apply(cell.shown))).trim()
  if (shown === cell.shown && value === content.value) return cell
  return { ...cell, content: { kind: 'text', value }, shown }
}

const unchanged = (text: string): string => text

/**
 * A sheet as its file has it, with all texts in composed Unicode. The readers leave texts untouched until here: a
 * no-break space may be half of a letter. `fonts` tells cells in fonts of another encoding, null where the kind of
 * file does not.
 */
export function withTrueTexts(sheet: Sheet, fonts: SheetFonts | null = null): Sheet {
  const repairOf = textRepairs(sheet.cells, fonts)
  const legacyEncodings = new Set<LegacyEncoding>()
  const cells = sheet.cells.map((cell) => {
    const repair = cell.content.kind === 'text' ? repairOf(cell) : null
    if (repair === null) return withTexts(cell, unchanged)
    if (repair.encoding !== null) legacyEncodings.add(repair.encoding)
    return withTexts(cell, repair.apply)
  })
  return legacyEncodings.size === 0 ? { ...sheet, cells } : { ...sheet, cells, legacyEncodings }
}
