import type { Field, Form } from '../campaign/campaign.ts'
import type { Cell } from '../reader/sheet.ts'
import type { Grid } from './grid.ts'
import type { HeadedColumn } from './headed-column.ts'
import { fieldKeys, pathKeys, roleOf, type ColumnRole } from './heading.ts'
import { settledColumn } from './settled-columns.ts'
import { readValue } from './value.ts'

/** What the columns of a header block mean to a form. */
export interface Assignment {
  readonly fields: ReadonlyMap<Field, HeadedColumn>
  readonly roles: ReadonlyMap<ColumnRole, HeadedColumn>
  /** Columns that mean a field for which another column was taken. */
  readonly rivals: ReadonlyMap<HeadedColumn, Field>
  /** Columns that mean nothing here. */
  readonly rest: readonly HeadedColumn[]
  /** Higher where the matched headings were matched by all their levels. */
  readonly tellingness: number
}

type Meaning = { readonly field: Field } | { readonly role: ColumnRole }

const SAMPLED_ROWS = 60
const FURTHEST_KEY = 8
/** The first keys of a path take all its levels, with and without asides. */
const WHOLE_PATH_KEYS = 2

function isPlainText(cell: Cell, fields: readonly Field[]): boolean {
  const read = fields.filter(({ type }) => type !== 'text').map((field) => readValue(cell, field))
  return cell.content.kind === 'text' && read.every(({ state }) => state !== 'value')
}

const columnKeys = new WeakMap<HeadedColumn, readonly string[]>()

/** What a column could be called; worked out once, since every form asks. */
export function keysOfColumn(column: HeadedColumn): readonly string[] {
  const keys = columnKeys.get(column) ?? pathKeys(column.path, column.isShare)
  columnKeys.set(column, keys)
  return keys
}

class Assigning {
  readonly #form: Form
  readonly #cellsOf: (column: number) => readonly Cell[]
  readonly #keys: ReadonlyMap<Field, ReadonlySet<string>>
  readonly #columns: ReadonlyMap<HeadedColumn, readonly string[]>
  readonly fields = new Map<Field, HeadedColumn>()
  readonly roles = new Map<ColumnRole, HeadedColumn>()
  readonly rivals = new Map<HeadedColumn, Field>()
  readonly #ignored = new Set<HeadedColumn>()
  tellingness = 0

  constructor(form: Form, columns: readonly HeadedColumn[], cellsOf: (column: number) => readonly Cell[]) {
    this.#form = form
    this.#cellsOf = cellsOf
    this.#keys = new Map(form.fields.map((field) => [field, fieldKeys(field)]))
    this.#columns = new Map(columns.map((column) => [column, keysOfColumn(column)]))
  }

  run(): void {
    for (const column of this.#columns.keys()) this.#settle(column)
    for (let level = 0; level < FURTHEST_KEY; level += 1) {
      for (const [column, keys] of this.#columns) {
        const key = keys[level]
        if (key !== undefined && this.#isOpen(column)) this.#assign(column, key, level)
      }
    }
  }

  rest(): HeadedColumn[] {
    return [...this.#columns.keys()].filter((column) => this.#isOpen(column))
  }

  /** What a person said of a column goes before what its heading says. */
  #settle(column: HeadedColumn): void {
    const settled = settledColumn(this.#form, column.path)
    if (settled === null) return
    if ('field' in settled) {
      this.fields.set(settled.field, column)
      this.tellingness += 1
    } else if ('role' in settled) this.roles.set(settled.role, column)
    else this.#ignored.add(column)
  }

  #isOpen(column: HeadedColumn): boolean {
    const taken = [...this.fields.values(), ...this.roles.values(), ...this.rivals.keys(), ...this.#ignored]
    return !taken.includes(column)
  }

  #meanings(key: string): Meaning[] {
    const fields = this.#form.fields.filter((field) => this.#keys.get(field)?.has(key) === true)
    const role = roleOf(key)
    return [...fields.map((field) => ({ field })), ...(role === null ? [] : [{ role }])]
  }

  #assign(column: HeadedColumn, key: string, level: number): void {
    const meanings = this.#meanings(key)
    const free = meanings.filter((meaning) =>
      'field' in meaning ? !this.fields.has(meaning.field) : !this.roles.has(meaning.role),
    )
    const [chosen] = free.length > 1 ? this.#byContent(column, free) : free
    const [first] = meanings
    if (chosen === undefined) {
      if (level < WHOLE_PATH_KEYS && first !== undefined && 'field' in first)
        this.#contend(column, first.field)
    } else if ('field' in chosen) {
      this.fields.set(chosen.field, column)
      this.tellingness += level < WHOLE_PATH_KEYS ? 1 : 0
    } else {
      this.roles.set(chosen.role, column)
    }
  }

  /** Two columns for one field: the one that is filled, else the first. */
  #contend(column: HeadedColumn, field: Field): void {
    const holder = this.fields.get(field)
    if (holder === undefined) return
    const isBetter = this.#cellsOf(holder.column).length === 0 && this.#cellsOf(column.column).length > 0
    if (isBetter) this.fields.set(field, column)
    this.rivals.set(isBetter ? holder : column, field)
  }

  /** "KH" is a plan or a number planned, "ĐV" a unit or a member: what stands below tells. */
  #byContent(column: HeadedColumn, meanings: readonly Meaning[]): Meaning[] {
    const cells = this.#cellsOf(column.column)
    const fits = (cell: Cell, meaning: Meaning): boolean => {
      if ('role' in meaning || meaning.field.type === 'text') return isPlainText(cell, this.#form.fields)
      return readValue(cell, meaning.field).state === 'value'
    }
    const score = (meaning: Meaning): number => cells.filter((cell) => fits(cell, meaning)).length
    return meanings.toSorted((a, b) => score(b) - score(a))
  }
}

/** Gives every column of a header block the meaning its heading has in the form, the most telling heading first. */
export function assignColumns(
  grid: Grid,
  form: Form,
  columns: readonly HeadedColumn[],
  bodyRow: number,
): Assignment {
  const cellsOf = (column: number): Cell[] =>
    Array.from({ length: SAMPLED_ROWS }, (_, index) => grid.at(bodyRow + index, column)).filter(
      (cell) => cell !== null,
    )
  const assigning = new Assigning(form, columns, cellsOf)
  assigning.run()
  const { fields, roles, rivals, tellingness } = assigning
  return { fields, roles, rivals, rest: assigning.rest(), tellingness }
}
