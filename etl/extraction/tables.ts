import type { Campaign, Form } from '../campaign/campaign.ts'
import { foldText } from '../spelling/fold.ts'
import type { Grid } from './grid.ts'
import type { Header } from './header.ts'
import { knownHeadings } from './known-headings.ts'
import { periodsNamed } from './period.ts'
import { linesBetween, recogniseNext } from './recognise.ts'
import { SheetHeadings } from './sheet-headings.ts'

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

/** Where the titles over a header that follows other rows begin: rows of few cells, up to the first fuller one. */
function topOfTitles(grid: Grid, from: number, before: number): number {
  const fuller = grid.filledRows(from, before - 1).findLast((row) => grid.row(row).length > MOST_TITLE_CELLS)
  return fuller === undefined ? from : fuller + 1
}

/** The first row of a title over a header, which ends the table above. */
function titleRow(grid: Grid, from: number, before: number): number {
  const rows = grid.filledRows(topOfTitles(grid, from, before), before - 1)
  const title = rows.find((row) => {
    const [only, ...others] = grid.row(row)
    return only !== undefined && others.length === 0 && startsAnew(only.shown)
  })
  return title ?? before
}

function startsAnew(line: string): boolean {
  return periodsNamed(line).length > 0 || /^(bieu|mau|phu luc|quy|thang) /.test(foldText(line))
}

/** The tables of a sheet from top to bottom. */
export function findTables(grid: Grid, campaign: Campaign, claimed: string | null): SheetTables {
  const headings = new SheetHeadings(grid, knownHeadings(campaign))
  const tables: FoundTable[] = []
  let from = 0
  for (;;) {
    const next = recogniseNext(grid, headings, campaign, claimed, from)
    if (next === null) return { tables, tied: [] }
    if ('tied' in next) return { tables, tied: next.tied }
    const { header } = next
    const top = from === 0 ? 0 : topOfTitles(grid, from, header.firstRow)
    const lines = linesBetween(grid, top, header.firstRow)
    const title = titleRow(grid, from, header.firstRow)
    from = header.bodyRow
    const last = tables.at(-1)
    if (last === undefined) tables.push({ header, lastRow: grid.lastRow, repeated: new Set(), lines })
    else if (isRepeated(last.header, header) && !lines.some(startsAnew)) {
      tables[tables.length - 1] = { ...last, repeated: new Set([...last.repeated, ...rowsOf(header)]) }
    } else if (isHeader(header)) {
      tables[tables.length - 1] = { ...last, lastRow: title - 1 }
      tables.push({ header, lastRow: grid.lastRow, repeated: new Set(), lines })
    }
  }
}
