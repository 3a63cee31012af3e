import type { DuckDBResultReader, Json } from '@duckdb/node-api'

export type AnswerRow = Record<string, Json>

/** What a question brought, column by column: a fraction of the memory that rows take, and the cheapest to read. */
export interface Answer {
  readonly names: readonly string[]
  readonly columns: readonly (readonly Json[])[]
  readonly rows: number
  /** How many values. */
  readonly length: number
}

/** Equal words of a column become one. */
function oneOfEach(column: readonly Json[]): readonly Json[] {
  const words = new Map<string, string>()
  return column.map((value) => {
    if (typeof value !== 'string') return value
    const known = words.get(value)
    if (known === undefined) words.set(value, value)
    return known ?? value
  })
}

export function answerOf(reader: DuckDBResultReader): Answer {
  const columns = reader.getColumnsJson().map(oneOfEach)
  const rows = reader.currentRowCount
  return { names: reader.columnNames(), columns, rows, length: rows * columns.length }
}

/** All rows, or those whose place is kept. */
export function rowsOf(
  { names, columns, rows }: Answer,
  keeps: (at: number) => boolean = () => true,
): AnswerRow[] {
  const places = Array.from({ length: rows }, (_, at) => at).filter(keeps)
  return places.map((at) => {
    const row: AnswerRow = {}
    for (const [index, name] of names.entries()) row[name] = columns[index]?.[at] ?? null
    return row
  })
}
