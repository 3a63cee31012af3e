import { cellAddress } from './address.ts'
import type { CellFont, SheetFonts } from './cell-font.ts'
import {
  decodeFont,
  evidenceOf,
  fontEncodingOf,
  isUndecided,
  isUnicode,
  verdictOf,
  type FontEncoding,
} from './font-encoding.ts'
import { repairMojibake } from './mojibake.ts'
import type { Cell, LegacyEncoding } from './sheet.ts'

/** What turns the texts of a cell into Unicode, and the encoding they are in; null for what is drawn otherwise only. */
interface TextRepair {
  readonly encoding: LegacyEncoding | null
  readonly apply: (text: string) => string
}

const mojibake: TextRepair = { encoding: 'mojibake', apply: (text) => repairMojibake(text) ?? text }
const capitals: TextRepair = { encoding: null, apply: (text) => text.toUpperCase() }

function fontRepair(encoding: FontEncoding, isCapital: boolean): TextRepair {
  const decode = decodeFont[encoding]
  return { encoding, apply: isCapital ? (text) => decode(text).toUpperCase() : decode }
}

const textOf = ({ content }: Cell): string => (content.kind === 'text' ? content.value : '')

/** A text cell with the encoding that it is in if in any. */
interface Candidate {
  readonly cell: Cell
  readonly font: CellFont | null
  readonly encoding: FontEncoding | null
}

/** The cells that are judged together: those of a column in one kind of font. */
const groupOf = ({ cell, font }: Candidate): string => `${String(cell.column)} ${font?.encoding ?? ''}`

function verdictAmong(candidates: readonly Candidate[]): boolean | null {
  return verdictOf(
    candidates.flatMap(({ cell, encoding }) =>
      encoding === null ? [] : [evidenceOf(textOf(cell), encoding)],
    ),
  )
}

/** The encoding that the words of a sheet prove, where no font tells it. */
function provenIn(cells: readonly Cell[]): FontEncoding | null {
  const undecided = cells.map(textOf).filter((text) => isUndecided(text) && repairMojibake(text) === null)
  return fontEncodingOf([...new Set(undecided)])
}

function candidateFrom(cell: Cell, fonts: SheetFonts | null, proven: FontEncoding | null): Candidate {
  const font = fonts?.get(cellAddress(cell.row, cell.column)) ?? null
  return { cell, font, encoding: font?.encoding ?? proven }
}

/** Words that could be either are judged as most of their group is, then by the font, then as proven of the sheet. */
function fontRepairs(
  cells: readonly Cell[],
  fonts: SheetFonts | null,
  proven: FontEncoding | null,
): (cell: Cell) => TextRepair | null {
  const groups = Map.groupBy(
    cells.map((cell) => candidateFrom(cell, fonts, proven)),
    groupOf,
  )
  const verdicts = new Map([...groups].map(([group, candidates]) => [group, verdictAmong(candidates)]))
  return (cell) => {
    const candidate = candidateFrom(cell, fonts, proven)
    const { encoding, font } = candidate
    const text = textOf(cell)
    if (encoding === null || isUnicode(text)) return null
    const likely = verdicts.get(groupOf(candidate)) ?? (fonts === null || font !== null)
    if (!(verdictAmong([candidate]) ?? likely)) return null
    if (isUndecided(text)) return fontRepair(encoding, font?.isCapital === true)
    return font?.isCapital === true ? capitals : null
  }
}

/**
 * Decides for each text cell of a sheet how it is to be repaired; null where it is what it seems. Without `fonts` the
 * words alone decide.
 */
export function textRepairs(
  cells: readonly Cell[],
  fonts: SheetFonts | null,
): (cell: Cell) => TextRepair | null {
  const proven = provenIn(cells)
  const isPlain = fonts === null && proven === null
  const byFont = isPlain ? () => null : fontRepairs(cells, fonts, proven)
  return (cell) => (repairMojibake(textOf(cell)) === null ? byFont(cell) : mojibake)
}
