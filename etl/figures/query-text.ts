import { readFileSync } from 'node:fs'

export type Parameters = Record<string, string | null>

/** The instant at which all arrivals are known, as a parameter. */
export const ALL_KNOWN = '9999-12-31T00:00:00'

const texts = new Map<string, string>()

function asSubquery(text: string): string {
  return `(${text.trim().replace(/;$/, '')})`
}

/** What texts read by a name: a table where all arrivals are known, the rows of a file as known at an instant. */
const measured: Readonly<Record<string, { readonly table: string; readonly knownAt: string }>> = {
  figure: { table: 'marts.figure', knownAt: 'figure-known-at' },
  standing: { table: 'marts.unit_standing', knownAt: 'standing-known-at' },
  report_sum: { table: 'marts.report_sum', knownAt: 'report-sum-known-at' },
}

function filled(name: string, isAllKnown: boolean): string {
  const key = `${name} ${String(isAllKnown)}`
  const known = texts.get(key)
  if (known !== undefined) return known
  const written = readFileSync(new URL(`${name}.sql`, import.meta.url), 'utf8')
  const text = written.replace(/\{\{([\w-]+)\}\}/g, (_, other: string) => rowsOf(other, isAllKnown))
  texts.set(key, text)
  return text
}

/** What a text reads where it says `{{name}}`. */
function rowsOf(name: string, isAllKnown: boolean): string {
  const rows = measured[name]
  if (rows === undefined) return asSubquery(filled(name, isAllKnown))
  return isAllKnown ? rows.table : asSubquery(filled(rows.knownAt, isAllKnown))
}

/** The text of a query file; `{{name}}` in it stands for one of the names above, or for the rows of another file. */
export function queryText(name: string, { known_at: at }: Parameters): string {
  return filled(name, at === undefined || at === null || at === ALL_KNOWN)
}
