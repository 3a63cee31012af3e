import type { Field, Form } from '../campaign/campaign.ts'
import type { Cell } from '../reader/sheet.ts'
import type { Grid } from './grid.ts'
import type { HeadedColumn } from './headed-column.ts'
import { fieldKeys, pathKeys, roleOf, type ColumnRole } from './heading.ts'
import { namesPeriod } from './period.ts'
import { periodTexts } from './period-texts.ts'
import { settledColumn } from './settled-columns.ts'
import { remembered } from '../spelling/remembered.ts'
import { readValue } from './value.ts'

/** What the columns of a header block mean to a form. */
export interface Assignment {
  readonly fields: ReadonlyMap<Field, HeadedColumn>
  readonly roles: ReadonlyMap<ColumnRole, HeadedColumn>
  /** Columns that mean a field for which another column was taken. */
  readonly rivals: ReadonlyMap<HeadedColumn, Field>
  /** Columns that could be several fields alike: none was taken. */
  readonly unclear: ReadonlyMap<HeadedColumn, readonly Field[]>
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

const LEVEL = '\n'
const countedKeys = remembered((path) => pathKeys(path.split(LEVEL), true))
const plainKeys = remembered((path) => pathKeys(path.split(LEVEL), false))

/** What a column could be called; worked out once for each heading, since every form and file asks. */
export function keysOfColumn({ path, isShare }: HeadedColumn): readonly string[] {
  const levels = path.join(LEVEL)
  return isShare ? countedKeys(levels) : plainKeys(levels)
}

const fieldsOfForm = new WeakMap<Form, ReadonlyMap<string, readonly Field[]>>()

/** The fields of a form, in its order, by what a column of theirs could be called. */
function fieldsByKey(form: Form): ReadonlyMap<string, readonly Field[]> {
  const known = fieldsOfForm.get(form)
  if (known !== undefined) return known
  const named = form.fields.flatMap((field) => [...fieldKeys(field)].map((key) => ({ key, field })))
  const groups = [...Map.groupBy(named, ({ key }) => key)]
  const fields = new Map(groups.map(([key, group]) => [key, group.map(({ field }) => field)]))
  fieldsOfForm.set(form, fields)
  return fields
}

class Assigning {
  readonly #form: Form
  readonly #cellsOf: (column: number) => readonly Cell[]
  readonly #fieldsByKey: ReadonlyMap<string, readonly Field[]>
  readonly #columns: ReadonlyMap<HeadedColumn, readonly string[]>
  readonly fields = new Map<Field, HeadedColumn>()
  readonly roles = new Map<ColumnRole, HeadedColumn>()
  readonly rivals = new Map<HeadedColumn, Field>()
  readonly unclear = new Map<HeadedColumn, readonly Field[]>()
  /** Columns that mean something, rivals, those that are to be ignored, and those that wait for their neighbours. */
  readonly #decided = new Set<HeadedColumn>()
  /** Columns whose headings and content fit several meanings alike, decided once their neighbours are known. */
  readonly #tied = new Map<HeadedColumn, readonly Meaning[]>()
  tellingness = 0

  constructor(form: Form, columns: readonly HeadedColumn[], cellsOf: (column: number) => readonly Cell[]) {
    this.#form = form
    this.#cellsOf = cellsOf
    this.#fieldsByKey = fieldsByKey(form)
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
    for (const [column, meanings] of this.#tied) this.#untie(column, meanings)
  }

  rest(): HeadedColumn[] {
    return [...this.#columns.keys()].filter((column) => this.#isOpen(column))
  }

  /** What a person said of a column goes before what its heading says. */
  #settle(column: HeadedColumn): void {
    const settled = settledColumn(this.#form, column.path)
    if (settled === null) return
    this.#decided.add(column)
    if ('field' in settled) {
      this.fields.set(settled.field, column)
      this.tellingness += 1
    } else if ('role' in settled) this.roles.set(settled.role, column)
  }

  #isOpen(column: HeadedColumn): boolean {
    return !this.#decided.has(column)
  }

  #meanings(key: string): Meaning[] {
    const fields = this.#fieldsByKey.get(key) ?? []
    const role = roleOf(key)
    return [...fields.map((field) => ({ field })), ...(role === null ? [] : [{ role }])]
  }

  /** A column of periods names some. */
  #suits({ column, path }: HeadedColumn, meaning: Meaning): boolean {
    if (!('role' in meaning) || meaning.role !== 'period') return true
    return this.#cellsOf(column).some((cell) => periodTexts(cell, path).some(namesPeriod))
  }

  #isFree(meaning: Meaning): boolean {
    return 'field' in meaning ? !this.fields.has(meaning.field) : !this.roles.has(meaning.role)
  }

  #assign(column: HeadedColumn, key: string, level: number): void {
    const meanings = this.#meanings(key).filter((meaning) => this.#suits(column, meaning))
    const free = meanings.filter((meaning) => this.#isFree(meaning))
    const fitting = free.length > 1 ? this.#byContent(column, free) : free
    const [chosen, ...others] = fitting
    const [first] = meanings
    if (chosen === undefined) {
      if (level < WHOLE_PATH_KEYS && first !== undefined && 'field' in first)
        this.#contend(column, first.field)
    } else if (others.length > 0) {
      this.#decided.add(column)
      this.#tied.set(column, fitting)
    } else this.#take(column, chosen, level)
  }

  #take(column: HeadedColumn, meaning: Meaning, level: number): void {
    this.#decided.add(column)
    if ('role' in meaning) this.roles.set(meaning.role, column)
    else {
      this.fields.set(meaning.field, column)
      this.tellingness += level < WHOLE_PATH_KEYS ? 1 : 0
    }
  }

  /** Fields stand on a sheet in the order of the form: the one beside a field that is known is meant. */
  #untie(column: HeadedColumn, meanings: readonly Meaning[]): void {
    const free = meanings.filter((meaning) => this.#isFree(meaning))
    const beside = free.filter((meaning) => 'field' in meaning && this.#isBeside(column, meaning.field))
    const [only, ...others] = beside.length > 0 ? beside : free
    if (only === undefined) return
    if (others.length === 0) this.#take(column, only, 0)
    else
      this.unclear.set(
        column,
        free.flatMap((meaning) => ('field' in meaning ? [meaning.field] : [])),
      )
  }

  #isBeside(column: HeadedColumn, field: Field): boolean {
    const at = this.#form.fields.indexOf(field)
    return [-1, 1].some((step) => {
      const next = this.#form.fields[at + step]
      const taken = next === undefined ? undefined : this.fields.get(next)
      return taken?.column === column.column + step
    })
  }

  /** Two columns for one field: the one that is filled, else the first. */
  #contend(column: HeadedColumn, field: Field): void {
    const holder = this.fields.get(field)
    if (holder === undefined) return
    const isBetter = this.#cellsOf(holder.column).length === 0 && this.#cellsOf(column.column).length > 0
    this.#decided.add(column)
    if (isBetter) this.fields.set(field, column)
    this.rivals.set(isBetter ? holder : column, field)
  }

  /**
   * "KH" is a plan or a number planned, "ĐV" a unit or a member: what stands below tells. Those that fit best, the
   * first of all where nothing stands there.
   */
  #byContent(column: HeadedColumn, meanings: readonly Meaning[]): readonly Meaning[] {
    const cells = this.#cellsOf(column.column)
    const fits = (cell: Cell, meaning: Meaning): boolean => {
      if ('role' in meaning || meaning.field.type === 'text') return isPlainText(cell, this.#form.fields)
      return readValue(cell, meaning.field).state === 'value'
    }
    const scores = meanings.map((meaning) => cells.filter((cell) => fits(cell, meaning)).length)
    const best = Math.max(...scores)
    if (best === 0) return meanings.slice(0, 1)
    const fitting = meanings.filter((_, index) => scores[index] === best)
    const fields = fitting.filter((meaning) => 'field' in meaning)
    return fields.length > 0 ? fields : fitting
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
  const { fields, roles, rivals, unclear, tellingness } = assigning
  return { fields, roles, rivals, unclear, rest: assigning.rest(), tellingness }
}
