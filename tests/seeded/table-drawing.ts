import { utils } from '@e965/xlsx'
import type { Field } from '../../etl/campaign/campaign.ts'
import type { Chance } from '../../etl/sample/chance.ts'
import type { Column } from './columns.ts'
import type { DrawnSheet } from './drawn-sheet.ts'
import { periodLine } from './period-words.ts'
import type { Line, Report } from './report-lines.ts'
import { number, text, type Typed } from './typed.ts'

/** Where the parts of a table came to stand. */
export interface DrawnTable {
  readonly report: Report
  readonly columns: readonly Column[]
  readonly left: number
  readonly rowOf: ReadonlyMap<Line, number>
  /** The row that adds up all others; null where the table has none. */
  readonly totalRow: number | null
  /** The row of the headings of fields, and the first row of the header. */
  readonly headingRow: number
  readonly headerTop: number
}

export function columnOf(
  { columns, left }: DrawnTable,
  isWanted: (column: Column) => boolean,
): number | null {
  const index = columns.findIndex(isWanted)
  return index === -1 ? null : left + index
}

export function fieldColumn(table: DrawnTable, field: string): number | null {
  return columnOf(table, (column) => column.kind === 'field' && column.field.id === field)
}

export const address = (row: number, column: number): string => utils.encode_cell({ r: row, c: column })

/** How a table is laid out. */
export interface TableManner {
  /** A table further down says its period, for the title of the sheet may speak of another. */
  readonly isFirst: boolean
  readonly left: number
  readonly headerDepth: 1 | 2 | 3
  readonly isNumbered: boolean
  readonly total: 'none' | 'top' | 'bottom'
  /** Rows of groups stand before the first line and in the middle. */
  readonly hasGroups: boolean
}

export function tableManner(chance: Chance, isFirst: boolean): TableManner {
  return {
    isFirst,
    left: chance.happens(15) ? 1 : 0,
    headerDepth: chance.pick([1, 1, 2, 3]),
    isNumbered: chance.happens(35),
    total: chance.pick(['none', 'bottom', 'bottom', 'top']),
    hasGroups: chance.happens(20),
  }
}

const isBeside = ({ kind }: Column): boolean => kind === 'note' || kind === 'extra'
const isLead = (column: Column): boolean => column.kind !== 'field' && !isBeside(column)

function typedIn(column: Column, line: Line, ordinal: number): Typed | null {
  switch (column.kind) {
    case 'ordinal':
      return number(ordinal)
    case 'code':
      return line.code === '' ? null : text(line.code)
    case 'name':
      return line.name === '' ? null : text(line.name)
    case 'field':
      return line.cells.get(column.field)?.typed ?? null
    case 'note':
    case 'extra':
      return text('đã gửi bổ sung')
  }
}

class TableDrawing {
  readonly #sheet: DrawnSheet
  readonly #report: Report
  readonly #columns: readonly Column[]
  readonly #manner: TableManner
  readonly #rowOf = new Map<Line, number>()
  #row: number
  #headingRow = 0

  constructor(
    sheet: DrawnSheet,
    report: Report,
    columns: readonly Column[],
    manner: TableManner,
    row: number,
  ) {
    this.#sheet = sheet
    this.#report = report
    this.#columns = columns
    this.#manner = manner
    this.#row = row
  }

  draw(chance: Chance): DrawnTable {
    this.#title(chance)
    this.#header()
    const { lines } = this.#report
    const { total } = this.#manner
    const hasGroups =
      this.#manner.hasGroups && !this.#report.isSole && lines.every(({ shared }) => shared === null)
    const hasTotal = lines.length > 1 && total !== 'none'
    const top = hasTotal && total === 'top' ? this.#row++ : null
    lines.forEach((line, index) => {
      if (hasGroups && (index === 0 || index === Math.floor(lines.length / 2)))
        this.#group(index === 0 ? 'I' : 'II')
      this.#line(line, index + 1)
    })
    const totalRow = hasTotal && total === 'bottom' ? this.#row++ : top
    if (totalRow !== null) this.#total(totalRow, chance.pick(['Tổng cộng', 'Tổng số', 'TỔNG CỘNG', 'Cộng']))
    const { left } = this.#manner
    const drawn = { report: this.#report, columns: this.#columns, left, rowOf: this.#rowOf }
    const headerTop = this.#headingRow - this.#manner.headerDepth + 1
    return { ...drawn, totalRow, headingRow: this.#headingRow, headerTop }
  }

  get bottom(): number {
    return this.#row
  }

  #put(row: number, index: number, written: string): void {
    this.#sheet.put(row, this.#manner.left + index, text(written))
  }

  #title(chance: Chance): void {
    const { form, period, isSole, lines } = this.#report
    if (isSole) this.#put(this.#row++, 0, `Đơn vị báo cáo: ${lines[0]?.unit.name ?? ''}`)
    this.#put(this.#row++, 0, `Biểu số ${form.number}`)
    this.#put(this.#row++, 0, form.title.vi.toUpperCase())
    if (form.periods.length > 1 || !this.#manner.isFirst || chance.happens(60))
      this.#put(this.#row++, 0, periodLine(chance, period))
    if (chance.happens(50)) this.#row += 1
  }

  #header(): void {
    const { headerDepth, isNumbered, left } = this.#manner
    const [top, lowest] = [this.#row, this.#row + headerDepth - 1]
    const fields = this.#columns.flatMap(({ kind }, index) => (kind === 'field' ? [index] : []))
    const [first = 0, last = 0] = [fields[0], fields.at(-1)]
    const above = ['Kết quả thực hiện', 'Chia ra']
    for (let level = 0; level < headerDepth - 1; level += 1) {
      this.#put(top + level, first, above[level] ?? '')
      if (last > first)
        this.#sheet.merges.push({
          top: top + level,
          bottom: top + level,
          left: left + first,
          right: left + last,
        })
    }
    this.#columns.forEach((column, index) => {
      const isTall = isLead(column) || isBeside(column)
      this.#put(isTall ? top : lowest, index, column.heading)
      if (isTall && headerDepth > 1)
        this.#sheet.merges.push({ top, bottom: lowest, left: left + index, right: left + index })
    })
    this.#headingRow = lowest
    this.#row = lowest + 1
    if (isNumbered) this.#numbering()
  }

  #numbering(): void {
    let ordinal = 0
    this.#columns.forEach((column, index) => {
      this.#put(
        this.#row,
        index,
        isLead(column) ? String.fromCharCode(65 + index) : `(${String((ordinal += 1))})`,
      )
    })
    this.#row += 1
  }

  #group(roman: string): void {
    const index = this.#columns.findIndex(({ kind }) => kind === 'name')
    const isApart = this.#columns[0]?.kind === 'ordinal'
    if (isApart) this.#put(this.#row, 0, roman)
    this.#put(this.#row, index, isApart ? `Khối thứ ${roman}` : `${roman}. Khối`)
    this.#row += 1
  }

  #line(line: Line, ordinal: number): void {
    const row = this.#row++
    this.#rowOf.set(line, row)
    if (line.isHidden) this.#sheet.hiddenRows.add(row)
    this.#columns.forEach((column, index) => {
      const at = this.#manner.left + index
      const typed = typedIn(column, line, ordinal)
      if (typed !== null) this.#sheet.put(row, at, typed)
      const isShared = column.kind === 'field' && line.shared === column.field
      if (isShared) this.#sheet.merges.push({ top: row, bottom: row + 1, left: at, right: at })
    })
  }

  #total(row: number, label: string): void {
    this.#put(
      row,
      this.#columns.findIndex(({ kind }) => kind === 'name'),
      label,
    )
    this.#columns.forEach((column, index) => {
      if (column.kind !== 'field' || !isAdded(column.field)) return
      const sum = this.#report.lines.reduce((all, { cells }) => all + (cells.get(column.field)?.adds ?? 0), 0)
      this.#sheet.put(row, this.#manner.left + index, number(sum))
    })
  }
}

/** Whether people add up the column of a field. */
export function isAdded({ type }: Field): boolean {
  return type === 'integer' || type === 'decimal' || type === 'money'
}

/** Draws a table from a row down; tells where it ends. */
export function drawTable(
  chance: Chance,
  sheet: DrawnSheet,
  report: Report,
  columns: readonly Column[],
  manner: TableManner,
  row: number,
): { readonly table: DrawnTable; readonly bottom: number } {
  const drawing = new TableDrawing(sheet, report, columns, manner, row)
  const table = drawing.draw(chance)
  return { table, bottom: drawing.bottom }
}
