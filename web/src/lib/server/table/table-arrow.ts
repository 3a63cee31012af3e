import {
  Bool,
  Field,
  Float64,
  Int32,
  Schema,
  Table as ArrowTable,
  tableToIPC,
  Utf8,
  vectorFromArray,
  type DataType,
} from 'apache-arrow'
import type { Column, Table } from './table.ts'

const types: Readonly<Record<Column['type'], () => DataType>> = {
  text: () => new Utf8(),
  number: () => new Float64(),
  count: () => new Int32(),
  flag: () => new Bool(),
}

/** A table as an Arrow IPC stream with declared types; `speaksFor` is in the schema's metadata. */
export function tableArrow(
  { columns, rows }: Table,
  speaksFor: ReadonlyMap<string, string>,
): Uint8Array<ArrayBuffer> {
  const typed = columns.map(({ id, type }) => ({ id, type: types[type]() }))
  const fields = typed.map(({ id, type }) => new Field(id, type, true))
  const vectors = typed.map(({ id, type }, index) => {
    const values = rows.map((row) => row[index]?.raw ?? null)
    return [id, vectorFromArray(values, type)] as const
  })
  const table = new ArrowTable(new Schema(fields, new Map(speaksFor)), Object.fromEntries(vectors))
  return new Uint8Array(tableToIPC(table, 'stream'))
}
