import { cellAddress, columnOfAddress, rowOfAddress } from '../address.ts'
import type { CellFont, SheetFonts } from '../cell-font.ts'
import { hiddenColumnsOf, isHiddenRow } from '../hidden-lines.ts'
import type { Cell, MergedRange } from '../sheet.ts'
import { attribute } from '../xml-tags.ts'
import { XmlWalk } from '../xml-walk.ts'
import { contentOf, type WrittenCell } from './cell-content.ts'
import { plainStyle, type CellStyle } from './cell-styles.ts'
import { textUpTo } from './shared-strings.ts'
import { shownContent } from './shown-cell.ts'

/** What the sheets of a workbook are read by. */
export interface SheetSurroundings {
  readonly strings: readonly string[]
  readonly styles: readonly CellStyle[]
  readonly is1904: boolean
  /** Called for every cell that is taken; throws where there are too many. */
  readonly count: () => void
}

/** A sheet as its XML has it. */
export interface SheetPart {
  readonly cells: readonly Cell[]
  readonly merges: readonly MergedRange[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  readonly fonts: SheetFonts | null
}

function mergedRange(reference: string): MergedRange | null {
  const [first = '', last = first] = reference.split(':')
  const range = {
    ...{ top: rowOfAddress(first), left: columnOfAddress(first) },
    ...{ bottom: rowOfAddress(last), right: columnOfAddress(last) },
  }
  return Math.min(range.top, range.left, range.bottom, range.right) < 0 ? null : range
}

class SheetReading {
  readonly #surroundings: SheetSurroundings
  readonly #walk: XmlWalk
  readonly cells: Cell[] = []
  readonly merges: MergedRange[] = []
  readonly hiddenRows = new Set<number>()
  readonly hiddenColumns = new Set<number>()
  readonly fonts = new Map<string, CellFont>()
  /** Zero-based; lines and cells without a number follow the one before. */
  #row = -1
  #column = -1

  constructor(xml: string, surroundings: SheetSurroundings) {
    this.#surroundings = surroundings
    this.#walk = new XmlWalk(xml)
  }

  run(): void {
    const walk = this.#walk
    while (walk.next()) {
      if (walk.isEnd || walk.isEmpty) {
        if (walk.name === 'mergeCell') this.#merge(walk.tag)
      } else if (walk.name === 'cols') this.#columns()
      else if (walk.name === 'sheetData') this.#rows()
      else if (walk.name === 'mergeCell') this.#merge(walk.tag)
    }
  }

  #merge(tag: string): void {
    const range = mergedRange(attribute(tag, 'ref') ?? '')
    if (range !== null) this.merges.push(range)
  }

  #columns(): void {
    const walk = this.#walk
    while (walk.next() && walk.name !== 'cols') {
      if (walk.name !== 'col' || walk.isEnd) continue
      for (const column of hiddenColumnsOf(walk.tag)) this.hiddenColumns.add(column)
    }
  }

  #rows(): void {
    const walk = this.#walk
    while (walk.next() && walk.name !== 'sheetData') {
      if (walk.isEnd) continue
      if (walk.name === 'row') this.#beginRow(walk.tag)
      else if (walk.name === 'c') this.#cell()
    }
  }

  #beginRow(tag: string): void {
    const number = Number.parseInt(attribute(tag, 'r') ?? '', 10)
    this.#row = Number.isNaN(number) ? this.#row + 1 : number - 1
    this.#column = -1
    if (isHiddenRow(tag)) this.hiddenRows.add(this.#row)
  }

  #cell(): void {
    const { tag, isEmpty } = this.#walk
    const address = attribute(tag, 'r')
    const column = address === null ? -1 : columnOfAddress(address)
    this.#column = column === -1 ? this.#column + 1 : column
    if (isEmpty) return
    const { strings, styles, is1904, count } = this.#surroundings
    const written = this.#written(attribute(tag, 't') ?? 'n')
    const content = contentOf(written, strings, is1904)
    if (content === null) return
    const style = styles[Number(attribute(tag, 's') ?? '0')] ?? plainStyle
    const row = address === null ? -1 : rowOfAddress(address)
    const place = { row: row === -1 ? this.#row : row, column: this.#column }
    const { isFormula } = written
    count()
    this.cells.push({ ...place, ...shownContent(content, style, is1904), isFormula })
    if (style.font !== null && content.kind === 'text')
      this.fonts.set(cellAddress(place.row, place.column), style.font)
  }

  /** What stands between the tags of a cell. */
  #written(type: string): WrittenCell {
    const walk = this.#walk
    let written: WrittenCell = { type, value: null, inline: null, isFormula: false }
    while (walk.next() && !(walk.isEnd && walk.name === 'c')) written = withPart(written, walk)
    return written
  }
}

/** A cell with the tag that the walk stands at. */
function withPart(cell: WrittenCell, walk: XmlWalk): WrittenCell {
  const { name, isEnd, isEmpty } = walk
  if (name === 'v' && (isEnd || isEmpty)) return { ...cell, value: cell.value ?? (isEmpty ? '' : walk.text) }
  if (name === 'is' && !isEnd) return { ...cell, inline: cell.inline ?? inlineText(walk) }
  if (name === 'f') return { ...cell, isFormula: cell.isFormula || tellsFormula(walk) }
  return cell
}

function inlineText(walk: XmlWalk): string {
  return walk.isEmpty ? '' : textUpTo(walk, 'is')
}

/** A formula is written out, or shared with the cell that has it. */
function tellsFormula(walk: XmlWalk): boolean {
  return walk.isEnd ? walk.text !== '' : attribute(walk.tag, 't') === 'shared'
}

/** Cells by row, then by column; where one is written twice, the later one stands. */
function inReadingOrder(cells: Cell[]): Cell[] {
  const isInOrder = cells.every((cell, index) => {
    const before = cells[index - 1]
    return (
      before === undefined ||
      before.row < cell.row ||
      (before.row === cell.row && before.column < cell.column)
    )
  })
  if (isInOrder) return cells
  const byPlace = new Map(cells.map((cell) => [cellAddress(cell.row, cell.column), cell]))
  return [...byPlace.values()].toSorted((a, b) => a.row - b.row || a.column - b.column)
}

export function readSheetPart(xml: string, surroundings: SheetSurroundings): SheetPart {
  const reading = new SheetReading(xml, surroundings)
  reading.run()
  const { cells, merges, hiddenRows, hiddenColumns, fonts } = reading
  const isPlain = fonts.size === 0
  return { cells: inReadingOrder(cells), merges, hiddenRows, hiddenColumns, fonts: isPlain ? null : fonts }
}
