import { readFileSync } from 'node:fs'

export type Parameters = Record<string, string | null>

/** The instant at which all arrivals are known, as a parameter. */
export const ALL_KNOWN = '9999-12-31T00:00:00'

const texts = new Map<string, string>()

function asSubquery(text: string): string {
  return `(${text.trim().replace(/;$/, '')})`
}

function filled(name: string, fact: string): string {
  const key = `${name} ${fact}`
  const known = texts.get(key)
  if (known !== undefined) return known
  const written = readFileSync(new URL(`${name}.sql`, import.meta.url), 'utf8')
  const text = written.replace(/\{\{([\w-]+)\}\}/g, (_, other: string) =>
    other === 'fact' ? fact : asSubquery(filled(other, fact)),
  )
  texts.set(key, text)
  return text
}

/**
 * The text of a query file; `{{name}}` in it stands for the rows of another, `{{fact}}` for the macro that holds what is
 * known at the instant that the question names.
 */
export function queryText(name: string, { known_at: knownAt }: Parameters): string {
  const isAllKnown = knownAt === undefined || knownAt === null || knownAt === ALL_KNOWN
  return filled(name, isAllKnown ? 'marts.fact' : 'marts.fact_known_at')
}
