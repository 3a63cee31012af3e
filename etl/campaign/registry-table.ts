import Papa from 'papaparse'

/** A row of a CSV that stands beside the definition; trimmed text by column, and its line. */
export type TableRow<Column extends string> = Readonly<Partial<Record<Column, string>>> & {
  readonly line: number
}

/** The rows in which one of the `telling` columns says something. */
export function readTable<Column extends string>(
  text: string,
  telling: readonly Column[],
): { rows: TableRow<Column>[]; header: string[] } {
  const { data, meta } = Papa.parse<Partial<Record<Column, string>>>(
    text.replace(/^\uFEFF/, '').normalize('NFC'),
    {
      header: true,
      delimitersToGuess: [',', ';', '\t'],
      transform: (value) => value.trim(),
      transformHeader: (name) => name.trim(),
    },
  )
  const rows = data.map((row, index) => ({ ...row, line: index + 2 }))
  const says = (row: Partial<Record<Column, string>>): boolean =>
    telling.some((name) => filled(row[name]) !== null)
  return { rows: rows.filter(says), header: meta.fields ?? [] }
}

export function filled(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value
}

export function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
}
