import { readFileSync } from 'node:fs'

export type Parameters = Record<string, string | null>

/** The instant at which all arrivals are known, as a parameter. */
export const ALL_KNOWN = '9999-12-31T00:00:00'

const texts = new Map<string, string>()

function asSubquery(text: string): string {
  return `(${text.trim().replace(/;$/, '')})`
}

/** What stands for what is known at the instant that a question names. */
type Names = Readonly<Record<string, string>>

const allKnown: Names = {
  figure: 'marts.figure',
  standing: 'marts.unit_standing',
  report_sum: 'marts.report_sum',
}

const knownAt: Names = {
  figure: `marts.figure_known_at(
    $campaign, $node, string_split($breakdowns, ' '), $structure, $tier, $as_of::date, $known_at::timestamp
  )`,
  report_sum: `marts.report_sum_known_at(
    $campaign, $node, $grouping, $structure, $as_of::date, $known_at::timestamp
  )`,
  standing: `marts.standing_on(
    $campaign, [concat_ws(':', '', $window_kind, $indicator, $window_id)], $as_of::date, $known_at::timestamp
  )`,
}

function filled(name: string, names: Names): string {
  const key = `${name} ${names['figure'] ?? ''}`
  const known = texts.get(key)
  if (known !== undefined) return known
  const written = readFileSync(new URL(`${name}.sql`, import.meta.url), 'utf8')
  const text = written.replace(
    /\{\{([\w-]+)\}\}/g,
    (_, other: string) => names[other] ?? asSubquery(filled(other, names)),
  )
  texts.set(key, text)
  return text
}

/** The text of a query file; `{{name}}` in it stands for one of the names above, or for the rows of another file. */
export function queryText(name: string, { known_at: at }: Parameters): string {
  const isAllKnown = at === undefined || at === null || at === ALL_KNOWN
  return filled(name, isAllKnown ? allKnown : knownAt)
}
