import type { Field, Form } from '../campaign/campaign.ts'
import { assignColumns, type Assignment } from './assignment.ts'
import type { Grid } from './grid.ts'
import type { HeadedColumn } from './headed-column.ts'
import { isDividing } from './heading.ts'
import { isList, neededFields } from './list-layout.ts'
import { isNumbering } from './numbering.ts'
import type { HeadedRows, SheetHeadings } from './sheet-headings.ts'

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
  /** A column that names the period of each row. */
  readonly periodColumn: HeadedColumn | null
  /** Columns that mean a field for which another column was taken. */
  readonly rivals: ReadonlyMap<HeadedColumn, Field>
  /** Columns that could be several fields alike: none was taken. */
  readonly unclear: ReadonlyMap<HeadedColumn, readonly Field[]>
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

const FEWEST_COLUMNS = 2

function weight({ assignment: { fields, roles } }: Block): number {
  const hasUnit = roles.has('unit') || roles.has('parent')
  return fields.size + (roles.has('code') ? 1 : 0) + (hasUnit ? 1 : 0)
}

const blocksOfRows = new WeakMap<HeadedRows, Map<Form, Block | null>>()

/** What a form finds in rows; worked out once, since each row is asked about with all those around it. */
function blockIn(grid: Grid, form: Form, rows: HeadedRows): Block | null {
  const known = blocksOfRows.get(rows) ?? new Map<Form, Block | null>()
  blocksOfRows.set(rows, known)
  const found = known.get(form)
  if (found !== undefined) return found
  const block = blockOf(grid, form, rows)
  known.set(form, block)
  return block
}

function blockOf(grid: Grid, form: Form, { top, depth, columns }: HeadedRows): Block | null {
  const block = { top, depth, assignment: assignColumns(grid, form, columns, top + depth) }
  const hasMandatory = [...block.assignment.fields.keys()].some(({ isMandatory }) => isMandatory)
  const named = weight(block) + (block.assignment.roles.has('ordinal') ? 1 : 0)
  return hasMandatory && named >= FEWEST_COLUMNS ? block : null
}

/** Columns that stand beside those of the form in most tables. */
function besides({ assignment: { roles } }: Block): number {
  return (roles.has('ordinal') ? 1 : 0) + (roles.has('note') ? 1 : 0)
}

/** The block that names most columns by all their levels; among equals the one that ends first, and is smallest. */
function better(a: Block, b: Block): Block {
  const order =
    weight(b) - weight(a) ||
    besides(b) - besides(a) ||
    b.assignment.tellingness - a.assignment.tellingness ||
    a.top + a.depth - (b.top + b.depth) ||
    b.top - a.top
  return order <= 0 ? a : b
}

function bestBlock(grid: Grid, headings: SheetHeadings, form: Form, from: number, row: number): Block | null {
  const blocks = headings.around(row, from, form).flatMap((rows) => blockIn(grid, form, rows) ?? [])
  const [first, ...others] = upper(blocks)
  return first === undefined ? null : deepened(grid, headings, form, others.reduce(better, first))
}

function headsUnits({ assignment: { roles } }: Block): boolean {
  return roles.has('unit') || roles.has('code')
}

/** Below a short table the next one may begin; its header waits for its turn, unless what stands above is hardly one. */
function upper(blocks: readonly Block[]): readonly Block[] {
  const heaviest = Math.max(...blocks.map(weight))
  const headers = blocks.filter((block) => headsUnits(block) || 2 * weight(block) >= heaviest)
  const end = Math.min(...headers.map(({ top, depth }) => top + depth))
  return blocks.filter(({ top }) => top < end)
}

/** "SL | TL (%)" below the headings belongs to them. */
function deepened(grid: Grid, headings: SheetHeadings, form: Form, block: Block): Block {
  const below = grid.row(block.top + block.depth)
  if (
    below.length === 0 ||
    !below.every(({ content }) => content.kind === 'text' && isDividing(content.value))
  )
    return block
  const rows = headings.at(block.top, block.depth + 1)
  const deeper = rows?.layouts.has(form) === true ? blockIn(grid, form, rows) : null
  return deeper !== null && weight(deeper) >= weight(block) ? deeper : block
}

function headerOf(grid: Grid, form: Form, { top, depth, assignment }: Block): Header {
  const { fields, roles, rivals, unclear, rest } = assignment
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
    periodColumn: roles.get('period') ?? null,
    rivals,
    unclear,
    rest,
    headed: new Set(
      [...fields.values(), ...roles.values(), ...rivals.keys(), ...unclear.keys(), ...rest].map(
        ({ column }) => column,
      ),
    ),
  }
}

/**
 * The first header of a form at or below a row; null where there is none. Below a table a single cell that
 * reads like a heading, with none in the rows below it, is an answer or a note.
 */
export function findHeader(grid: Grid, headings: SheetHeadings, form: Form, from: number): Header | null {
  const fewest = from === 0 ? 1 : 2
  for (const row of headings.rowsFrom(from, form)) {
    const counts = [0, 1, 2].map((below) => headings.count(row + below, form))
    if (counts.reduce((sum, count) => sum + count, 0) < fewest) continue
    const block = bestBlock(grid, headings, form, from, row)
    if (block !== null) return headerOf(grid, form, block)
  }
  return null
}

/** The share of a form's columns that a header has; in a list, of those on which its counts rest. */
export function headerWeight({ form, fields, codeColumn, nameColumn }: Header): number {
  const units = (codeColumn === null ? 0 : 1) + (nameColumn === null ? 0 : 1)
  const expected = isList(form) ? neededFields(form) : form.fields
  return (fields.size + units) / (expected.length + 2)
}
