import type { Field, Form } from '../campaign/campaign.ts'
import { foldText } from '../spelling/fold.ts'
import type { Grid } from './grid.ts'

/** Where the columns of a form stand on a sheet. */
export interface Header {
  readonly form: Form
  readonly firstRow: number
  /** The first row below the header block. */
  readonly bodyRow: number
  readonly fields: ReadonlyMap<Field, number>
  readonly codeColumn: number | null
  readonly nameColumn: number | null
}

const SEARCHED_ROWS = 40
const DEEPEST_HEADER = 4

const codeWords = new Set(['ma', 'ma dv', 'ma don vi', 'ma dvhc', 'unit code', 'code'])
const nameWords = new Set(
  [
    'don vi|ten don vi|co quan don vi|dia phuong|xa phuong dac khu|xa phuong thi tran|ten tcd|ten to chuc dang',
    '|chi bo|ten chi bo|to chuc dang|co quan|ten co quan don vi|unit|unit name|ten xa|huyen thanh pho|to chuc',
    '|to chuc thanh vien',
  ]
    .join('')
    .split('|'),
)
const countWords = new Set(['sl', 'so luong', 'so'])
const percentWords = new Set(['tl', 'ty le', 'ti le', '%', 'tl %', 'ty le %', 'ti le %', 'dat %'])

type Path = readonly string[]

function pathOf(grid: Grid, top: number, depth: number, column: number): Path {
  const words: string[] = []
  for (let row = top; row < top + depth; row += 1) {
    const cell = grid.seen(row, column)
    const word = cell?.content.kind === 'text' ? foldText(cell.content.value) : ''
    if (word !== '' && words.at(-1) !== word) words.push(word)
  }
  return words
}

/** The headings under which a column may mean a field. */
function headingsOf(path: Path): string[] {
  const last = path.at(-1) ?? ''
  const first = path.slice(0, -1)
  const joined = path.join(' ')
  if (countWords.has(last) && first.length > 0) return [joined, first.join(' '), first.at(-1) ?? '']
  if (percentWords.has(last) && first.length > 0) return [joined, `${first.at(-1) ?? ''} %`]
  return [joined, last]
}

function namesOf(field: Field): Set<string> {
  return new Set([field.label.vi, field.label.en, field.id, ...field.synonyms].map(foldText))
}

function columnsIn(grid: Grid, top: number, depth: number): number[] {
  const columns = new Set<number>()
  for (let row = top; row < top + depth; row += 1) {
    for (const cell of grid.row(row)) columns.add(cell.column)
    for (const { top: first, bottom, left, right } of grid.sheet.merges) {
      if (row >= first && row <= bottom && right - left < 64) {
        for (let column = left; column <= right; column += 1) columns.add(column)
      }
    }
  }
  return [...columns].toSorted((a, b) => a - b)
}

function matchBlock(grid: Grid, form: Form, top: number, depth: number): Header | null {
  const fields = new Map<Field, number>()
  let codeColumn: number | null = null
  let nameColumn: number | null = null
  const names = form.fields.map((field) => ({ field, names: namesOf(field) }))
  for (const column of columnsIn(grid, top, depth)) {
    const path = pathOf(grid, top, depth, column)
    if (path.length === 0) continue
    const headings = headingsOf(path)
    const match = names.find(
      (each) => !fields.has(each.field) && headings.some((heading) => each.names.has(heading)),
    )
    if (match !== undefined) fields.set(match.field, column)
    else if (codeColumn === null && headings.some((heading) => codeWords.has(heading))) codeColumn = column
    else if (nameColumn === null && headings.some((heading) => nameWords.has(heading))) nameColumn = column
  }
  if (![...fields.keys()].some(({ isMandatory }) => isMandatory)) return null
  const columnCount = fields.size + (codeColumn === null ? 0 : 1) + (nameColumn === null ? 0 : 1)
  if (columnCount < 2) return null
  return { form, firstRow: top, bodyRow: top + depth, fields, codeColumn, nameColumn }
}

function weight({ fields, codeColumn, nameColumn }: Header): number {
  return fields.size + (codeColumn === null ? 0 : 1) + (nameColumn === null ? 0 : 1)
}

/** The header of one form: the smallest, lowest block that names most of its columns; null where there is none. */
export function findHeader(grid: Grid, form: Form): Header | null {
  let best: Header | null = null
  for (let top = Math.min(SEARCHED_ROWS, grid.lastRow); top >= 0; top -= 1) {
    for (let depth = 1; depth <= DEEPEST_HEADER; depth += 1) {
      const header = matchBlock(grid, form, top, depth)
      if (header !== null && (best === null || weight(header) > weight(best))) best = header
    }
  }
  return best === null ? null : { ...best, bodyRow: bodyStart(grid, best) }
}

/** A row such as `A | B | 1 | 2 | 3=1/2` or `(1) | (2)` that numbers the columns. */
function isNumbering(grid: Grid, row: number): boolean {
  const cells = grid.row(row)
  const words = cells.map(({ shown }) => shown.replace(/[()\s]/g, ''))
  const isEach = words.every((word) => /^([A-Z]|\d{1,2}([=:][\d+\-*/=x:().%]+)?)$/.test(word))
  return words.length > 2 &&
    isEach &&
    (words.includes('1') || words.includes('B')) &&
    !/^\d/.test(words[1] ?? '1')
    ? true
    : words.length > 2 && isEach && words.every((word, index) => Number.parseInt(word, 10) === index + 1)
}

function bodyStart(grid: Grid, header: Header): number {
  return isNumbering(grid, header.bodyRow) ? header.bodyRow + 1 : header.bodyRow
}

export function headerWeight(header: Header): number {
  return weight(header) / (header.form.fields.length + 2)
}
