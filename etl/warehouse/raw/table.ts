/** A raw table holds text alone; staging gives it types. */
export interface RawTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
}

export type Row = readonly (string | number | boolean | null)[]

export function table(name: string, columns: string, rows: readonly Row[]): RawTable {
  const texts = rows.map((row) => row.map((value) => (value === null ? null : String(value))))
  return { name, columns: columns.split(' '), rows: texts }
}
