import type { Field } from '../campaign/campaign.ts'
import type { Finding } from '../finding/finding.ts'
import { groupsByComma } from './comma-columns.ts'
import { plain, scaled } from '../statistics/exact.ts'
import { readCounted } from './number.ts'
import { findingAt, positionPlace } from './place.ts'
import { isGroupTotal } from './row-kind.ts'
import { valueCells, type Table } from './table.ts'
import { isNotReported } from './value.ts'

/** A row of a table in its part: a line of data, the head of a group, or a total. */
export interface TableRow {
  readonly row: number
  readonly part: 'data' | 'head' | 'total'
  /** What a row that adds up others calls itself; null where it adds up none. */
  readonly label: string | null
}

const additive = new Set(['integer', 'decimal', 'money'])

type AddedColumn = readonly [Field, number]

function additiveColumns({ header }: Table): AddedColumn[] {
  return [...header.fields].filter(([{ type }]) => additive.has(type))
}

function numberAt(
  table: Table,
  row: number,
  [{ type }, column]: AddedColumn,
): bigint | 'blank' | 'unreadable' {
  const cell = table.grid.at(row, column)
  if (cell === null || isNotReported(cell)) return 'blank'
  const number = readCounted(cell, type === 'integer' || groupsByComma(table, column))
  return number === null ? 'unreadable' : scaled(number.value)
}

/** Null where a cell of the span cannot be read: then nothing is known of its sum. */
function sumOf(table: Table, rows: readonly number[], column: AddedColumn): bigint | null {
  const numbers = rows.map((row) => numberAt(table, row, column))
  return numbers.reduce<bigint | null>((sum, number) => {
    if (sum === null || number === 'unreadable') return null
    return number === 'blank' ? sum : sum + number
  }, 0n)
}

function dataRows(rows: readonly TableRow[]): number[] {
  return rows.filter(({ part }) => part === 'data').map(({ row }) => row)
}

function until(rows: readonly TableRow[], isEnd: (row: TableRow) => boolean): readonly TableRow[] {
  const end = rows.findIndex(isEnd)
  return end === -1 ? rows : rows.slice(0, end)
}

function sinceGroupBegan(above: readonly TableRow[]): number[] {
  const isStart = ({ part, label }: TableRow): boolean =>
    part === 'head' || (part === 'total' && label !== null && isGroupTotal(label))
  return dataRows(until(above.toReversed(), isStart))
}

/** The rows that a total may add up, the likeliest first; any of them that fits will do. */
function spansOf(rows: readonly TableRow[], index: number): number[][] {
  const [above, below] = [rows.slice(0, index), rows.slice(index + 1)]
  const row = rows[index]
  if (row?.part === 'head') return [dataRows(until(below, ({ part }) => part !== 'data'))]
  const all = dataRows(above)
  if (all.length === 0) return [dataRows(below)]
  const group = sinceGroupBegan(above)
  const isGroup = isGroupTotal(row?.label ?? '') && group.length > 0
  return isGroup ? [group, all] : [all, group]
}

/** In ten-thousandths: what the long fractions of formulas lose of each row, and never as much as one. */
const MOST_LOST = 5_000

interface Sums {
  readonly typed: bigint
  readonly computed: bigint
}

/** A typed total beside the sum of the rows it is likeliest to add up; null where it fits some, or nothing is told. */
function unequalSums(table: Table, row: number, added: AddedColumn, spans: number[][]): Sums | null {
  const typed = numberAt(table, row, added)
  const sums = spans.filter((span) => span.length > 0).map((span) => sumOf(table, span, added))
  const [computed] = sums
  if (typeof typed === 'string' || computed === undefined || computed === null) return null
  return sums.includes(null) || sums.includes(typed) ? null : { typed, computed }
}

function mismatch(table: Table, row: number, added: AddedColumn, spans: number[][]) {
  const [field, column] = added
  const sums = unequalSums(table, row, added, spans)
  if (sums === null) return []
  const { typed, computed } = sums
  const difference = typed > computed ? typed - computed : computed - typed
  if (field.type !== 'integer' && difference <= BigInt(Math.min(spans[0]?.length ?? 0, MOST_LOST))) return []
  const place = positionPlace(
    table.file,
    table.grid.sheet,
    row,
    column,
    table.grid.at(row, column)?.shown ?? null,
  )
  const params = {
    label: field.label.vi,
    typed: plain(typed),
    computed: plain(computed),
    difference: plain(difference),
  }
  const told = { ...place, field: field.id }
  return [findingAt(told, 'warning', { code: 'cell/total-mismatch', params })]
}

/** Totals are no units; what they say is compared with the rows that they add up. */
export function totalFindings(table: Table, rows: readonly TableRow[]): Finding[] {
  return rows.flatMap(({ row, label }, index) => {
    if (label === null) return []
    const spans = spansOf(rows, index)
    return additiveColumns(table).flatMap((column) => mismatch(table, row, column, spans))
  })
}

/** Whether a row's counts are exactly the sums of the rows below it, and it says nothing else. */
export function addsUp(table: Table, row: number, below: readonly number[]): boolean {
  const columns = additiveColumns(table)
  const counted = columns.filter((column) => typeof numberAt(table, row, column) === 'bigint')
  const others = valueCells(table, row).filter(({ column }) => !columns.some(([, each]) => each === column))
  const says = others.filter((cell) =>
    [...table.header.fields].some(([{ type }, at]) => at === cell.column && type !== 'percent'),
  )
  const isSum = counted.every((column) => sumOf(table, below, column) === numberAt(table, row, column))
  const isSomething = counted.some((column) => numberAt(table, row, column) !== 0n)
  return below.length > 1 && says.length === 0 && isSum && isSomething
}
