import type { Field, Form } from '../campaign/campaign.ts'
import { assignColumns, keysOfColumn, type Assignment } from './assignment.ts'
import type { Cell } from '../reader/sheet.ts'
import type { Grid } from './grid.ts'
import { headedColumns, type HeadedColumn } from './headed-column.ts'
import { fieldKeys, isDividing, pathKeys, roleOf } from './heading.ts'
import { readNumber } from './number.ts'
import { isNumbering } from './numbering.ts'

/** Where the columns of a form stand on a sheet. */
export interface Header {
  readonly form: Form
  readonly firstRow: number
  /** The first row below the header block. */
  readonly bodyRow: number
  readonly fields: ReadonlyMap<Field, number>
  readonly codeColumn: number | null
  readonly nameColumn: number | null
  /** A column that names the unit above the row's own. */
  readonly parentColumn: number | null
  readonly ordinalColumn: number | null
  /** Columns that mean a field for which another column was taken. */
  readonly rivals: ReadonlyMap<HeadedColumn, Field>
  /** Columns that the form does not ask for. */
  readonly rest: readonly HeadedColumn[]
  /** Every column that has a heading. */
  readonly headed: ReadonlySet<number>
}

interface Block {
  readonly top: number
  readonly depth: number
  readonly assignment: Assignment
}

const DEEPEST_HEADER = 5
const FEWEST_COLUMNS = 2
const LONGEST_HEADING = 120
/** Levels above the first row that holds a known heading. */
const LEVELS_ABOVE = 2

function weight({ assignment: { fields, roles } }: Block): number {
  const hasUnit = roles.has('unit') || roles.has('parent')
  return fields.size + (roles.has('code') ? 1 : 0) + (hasUnit ? 1 : 0)
}

/** A merged heading that reaches over the edge says that the block ends elsewhere. */
function isCut(grid: Grid, top: number, depth: number): boolean {
  const bottom = top + depth - 1
  return grid.sheet.merges.some(
    (merge) =>
      (merge.top < top && merge.bottom >= top && grid.at(merge.top, merge.left) !== null) ||
      (merge.top >= top &&
        merge.top <= bottom &&
        merge.bottom > bottom &&
        merge.bottom - merge.top < DEEPEST_HEADER),
  )
}

/** A line of data begins with its number. */
function holdsLine(grid: Grid, top: number, depth: number): boolean {
  const rows = Array.from({ length: depth }, (_, index) => grid.row(top + index))
  return rows.some(([first]) => first !== undefined && readNumber(first) !== null)
}

const columnsOfGrid = new WeakMap<Grid, Map<string, readonly HeadedColumn[]>>()

/** The columns of rows that could be a header, none where they could not; worked out once, since every form asks. */
function columnsAt(grid: Grid, top: number, depth: number): readonly HeadedColumn[] {
  const known = columnsOfGrid.get(grid) ?? new Map<string, readonly HeadedColumn[]>()
  columnsOfGrid.set(grid, known)
  const key = `${String(top)} ${String(depth)}`
  const isNone = (): boolean => holdsLine(grid, top, depth) || isCut(grid, top, depth)
  const columns = known.get(key) ?? (isNone() ? [] : headedColumns(grid, top, depth))
  known.set(key, columns)
  return columns
}

const mandatoryOfForm = new WeakMap<Form, ReadonlySet<string>>()

/** What the columns without which there is no header could be called. */
function mandatoryKeys(form: Form): ReadonlySet<string> {
  const known = mandatoryOfForm.get(form)
  if (known !== undefined) return known
  const fields = form.fields.filter(({ isMandatory }) => isMandatory)
  const keys = new Set(fields.flatMap((field) => [...fieldKeys(field)]))
  mandatoryOfForm.set(form, keys)
  return keys
}

function blockAt(grid: Grid, form: Form, top: number, depth: number): Block | null {
  const columns = columnsAt(grid, top, depth)
  const mandatory = mandatoryKeys(form)
  if (!columns.some((column) => keysOfColumn(column).some((key) => mandatory.has(key)))) return null
  const block = { top, depth, assignment: assignColumns(grid, form, columns, top + depth) }
  const hasMandatory = [...block.assignment.fields.keys()].some(({ isMandatory }) => isMandatory)
  const named = weight(block) + (block.assignment.roles.has('ordinal') ? 1 : 0)
  return hasMandatory && named >= FEWEST_COLUMNS ? block : null
}

/** The block that names most columns by all their levels; among equals the one that ends first, and is smallest. */
function better(a: Block, b: Block): Block {
  const order =
    weight(b) - weight(a) ||
    b.assignment.tellingness - a.assignment.tellingness ||
    a.top + a.depth - (b.top + b.depth) ||
    b.top - a.top
  return order <= 0 ? a : b
}

function bestBlock(grid: Grid, form: Form, from: number, row: number): Block | null {
  const tops = Array.from({ length: LEVELS_ABOVE + DEEPEST_HEADER }, (_, index) => row - LEVELS_ABOVE + index)
  const blocks = tops
    .filter((top) => top >= from && top <= grid.lastRow)
    .flatMap((top) =>
      Array.from({ length: DEEPEST_HEADER }, (_, index) => blockAt(grid, form, top, index + 1) ?? []).flat(),
    )
  const [first, ...others] = blocks
  return first === undefined ? null : deepened(grid, form, others.reduce(better, first))
}

/** "SL | TL (%)" below the headings belongs to them. */
function deepened(grid: Grid, form: Form, block: Block): Block {
  const below = grid.row(block.top + block.depth)
  if (
    below.length === 0 ||
    !below.every(({ content }) => content.kind === 'text' && isDividing(content.value))
  )
    return block
  const deeper = blockAt(grid, form, block.top, block.depth + 1)
  return deeper !== null && weight(deeper) >= weight(block) ? deeper : block
}

const cellKeys = new WeakMap<Cell, readonly string[]>()

/** What a cell could be called as a heading; worked out once, since every form asks. */
function keysOfCell(cell: Cell): readonly string[] {
  const { content } = cell
  if (content.kind !== 'text' || content.value.length > LONGEST_HEADING) return []
  const keys = cellKeys.get(cell) ?? pathKeys([content.value], false)
  cellKeys.set(cell, keys)
  return keys
}

/** How many cells of a row say what a column of the form could be called. */
function headingCount(grid: Grid, form: Form, row: number): number {
  const known = form.fields.map(fieldKeys)
  return grid
    .row(row)
    .filter((cell) =>
      keysOfCell(cell).some((key) => roleOf(key) !== null || known.some((names) => names.has(key))),
    ).length
}

function headerOf(grid: Grid, form: Form, { top, depth, assignment }: Block): Header {
  const { fields, roles, rivals, rest } = assignment
  const columnOf = (column: HeadedColumn | undefined): number | null => column?.column ?? null
  const unit = columnOf(roles.get('unit'))
  const parent = columnOf(roles.get('parent'))
  const nameColumn = unit ?? parent
  const next = top + depth
  return {
    form,
    firstRow: top,
    bodyRow: isNumbering(grid, next, nameColumn) ? next + 1 : next,
    fields: new Map(
      form.fields.flatMap((field) => {
        const column = fields.get(field)?.column
        return column === undefined ? [] : [[field, column] as const]
      }),
    ),
    codeColumn: columnOf(roles.get('code')),
    nameColumn,
    parentColumn: unit === null ? null : parent,
    ordinalColumn: columnOf(roles.get('ordinal')),
    rivals,
    rest,
    headed: new Set(
      [...fields.values(), ...roles.values(), ...rivals.keys(), ...rest].map(({ column }) => column),
    ),
  }
}

/**
 * The first header of a form at or below a row; null where there is none. Below a table a single cell that
 * reads like a heading is an answer or a note.
 */
export function findHeader(grid: Grid, form: Form, from: number): Header | null {
  const fewest = from === 0 ? 1 : 2
  for (let row = from; row <= grid.lastRow; row += 1) {
    if (headingCount(grid, form, row) < fewest) continue
    const block = bestBlock(grid, form, from, row)
    if (block !== null) return headerOf(grid, form, block)
  }
  return null
}

/** The share of a form's columns that a header has. */
export function headerWeight({ form, fields, codeColumn, nameColumn }: Header): number {
  const units = (codeColumn === null ? 0 : 1) + (nameColumn === null ? 0 : 1)
  return (fields.size + units) / (form.fields.length + 2)
}
