/** What a command gives back: one JSON document, the same told to a person, and the exit status. */
export interface Answer {
  readonly json: unknown
  readonly lines: readonly string[]
  /** 0 done; 3 the input was refused or has errors. */
  readonly status: 0 | 3
}

export function answer(json: unknown, lines: readonly string[], status: 0 | 3 = 0): Answer {
  return { json, lines, status }
}

/** Columns of equal width; numbers and words alike stand left. */
export function tableLines(rows: readonly (readonly (string | number | null)[])[]): string[] {
  const texts = rows.map((row) => row.map((value) => (value === null ? '—' : String(value))))
  const widths = texts.reduce<number[]>(
    (known, row) => row.map((value, index) => Math.max(known[index] ?? 0, value.length)),
    [],
  )
  return texts.map((row) =>
    row
      .map((value, index) => value.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
