import type { Campaign, Form } from '../campaign/campaign.ts'
import { foldText } from '../spelling/fold.ts'
import type { Grid } from './grid.ts'
import type { Header } from './header.ts'
import { periodsNamed } from './period.ts'
import { linesBetween, recogniseNext } from './recognise.ts'

/** A table of a sheet before its period and units are known. */
export interface FoundTable {
  readonly header: Header
  readonly lastRow: number
  /** The rows in which its header stands again, as at the top of a printed page. */
  readonly repeated: ReadonlySet<number>
  /** The texts between the table above and this one. */
  readonly lines: readonly string[]
}

interface SheetTables {
  readonly tables: readonly FoundTable[]
  /** Forms that a header fits alike; nothing was read below it. */
  readonly tied: readonly Form[]
}

function isRepeated(header: Header, next: Header): boolean {
  const places = ({ form, fields, nameColumn }: Header): string =>
    JSON.stringify([form.id, nameColumn, [...fields].map(([{ id }, column]) => [id, column]).toSorted()])
  return places(header) === places(next)
}

function rowsOf({ firstRow, bodyRow }: Header): number[] {
  return Array.from({ length: bodyRow - firstRow }, (_, index) => firstRow + index)
}

/** A header further down starts a table only where it also heads units, or names much. */
function isHeader({ nameColumn, codeColumn, ordinalColumn, fields }: Header): boolean {
  return nameColumn !== null || codeColumn !== null || ordinalColumn !== null || fields.size > 2
}

const MOST_TITLE_CELLS = 2

/** The titles over a header that follows other rows: rows of few cells, up to the first fuller one. */
function titlesAbove(grid: Grid, from: number, before: number): string[] {
  let top = before
  while (top > from && grid.row(top - 1).length <= MOST_TITLE_CELLS) top -= 1
  return linesBetween(grid, top, before)
}

function startsAnew(line: string): boolean {
  return periodsNamed(line).length > 0 || /^(bieu|mau|phu luc|quy|thang) /.test(foldText(line))
}

/** The tables of a sheet from top to bottom. */
export function findTables(grid: Grid, campaign: Campaign, claimed: string | null): SheetTables {
  const tables: FoundTable[] = []
  let from = 0
  for (;;) {
    const next = recogniseNext(grid, campaign, claimed, from)
    if (next === null) return { tables, tied: [] }
    if ('tied' in next) return { tables, tied: next.tied }
    const { header } = next
    const lines =
      from === 0 ? linesBetween(grid, 0, header.firstRow) : titlesAbove(grid, from, header.firstRow)
    from = header.bodyRow
    const last = tables.at(-1)
    if (last === undefined) tables.push({ header, lastRow: grid.lastRow, repeated: new Set(), lines })
    else if (isRepeated(last.header, header) && !lines.some(startsAnew)) {
      tables[tables.length - 1] = { ...last, repeated: new Set([...last.repeated, ...rowsOf(header)]) }
    } else if (isHeader(header)) {
      tables[tables.length - 1] = { ...last, lastRow: header.firstRow - 1 }
      tables.push({ header, lastRow: grid.lastRow, repeated: new Set(), lines })
    }
  }
}
