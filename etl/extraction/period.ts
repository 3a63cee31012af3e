import type { Form, ReportPeriod } from '../campaign/campaign.ts'
import { foldText } from '../spelling/fold.ts'
import { remembered } from '../spelling/remembered.ts'
import { dayOfText } from './date.ts'

const ordinals: Readonly<Record<string, string>> = {
  ...{ i: '1', ii: '2', iii: '3', iv: '4', '01': '1', '02': '2', '03': '3', '04': '4' },
  ...{ nhat: '1', mot: '1', hai: '2', ba: '3', tu: '4', bon: '4' },
}
const quarter = '(iv|iii|ii|i|0?[1-4]|nhat|mot|hai|ba|tu|bon)'

/** A part of a year that a text names, with the year where it says one: "Quý IV" → Q4. */
interface Named {
  readonly part: string
  readonly year: string | null
}

function parts(text: string, pattern: string, partOf: (word: string) => string): Named[] {
  const found = [...text.matchAll(new RegExp(`(?<![a-z0-9])${pattern}(?: nam)?(?: ?(\\d{4}))?(?!\\d)`, 'g'))]
  return found.map(([, word = '', year]) => ({ part: partOf(word), year: year ?? null }))
}

/** "… ngày 15 tháng 11 năm 2026" is the day of a letter, no period. */
function withoutDays(folded: string): string {
  return folded.replace(/(?<![a-z])ngay (\d{1,2} )?thang (\d{1,2} )?nam ?(\d{4})?/g, ' ').replace(/ +/g, ' ')
}

/** Titles recur from file to file. */
const namedIn = remembered((text): readonly Named[] => {
  const folded = withoutDays(foldText(text))
  const half = (word: string): string => (word === 'cuoi' ? 'H2' : 'H1')
  const month = (word: string): string => word.padStart(2, '0')
  const reversed = [...folded.matchAll(/(?<!\d)(\d{4}) ?(q[1-4]|h[12])(?![a-z0-9])/g)].map(
    ([, year = '', part = '']): Named => ({ part: part.toUpperCase(), year }),
  )
  const bare = folded.replace(/(?<!\d)\d{4} ?(q[1-4]|h[12])(?![a-z0-9])/g, ' ')
  return [
    ...parts(bare, `(?:quy|q) ?${quarter}(?![a-z])`, (word) => `Q${ordinals[word] ?? word}`),
    ...reversed,
    ...parts(bare, '(?:6|sau) thang ?(dau|cuoi)?', half),
    ...parts(bare, '(?:thang ?|t)(1[0-2]|0?[1-9])(?!\\d)', month).filter(({ part }) => part !== ''),
  ]
})

const yearWords = /(?<![a-z])nam ?(\d{4})(?!\d)/g

const yearsIn = remembered((line): readonly string[] =>
  [...withoutDays(foldText(line)).matchAll(yearWords)].map(([, year = '']) => year),
)

/** Names of files and sheets say years without a word, and days of sending. */
function yearsInName(name: string): string[] {
  const folded = foldText(name.replace(/\d{1,2}[._-]\d{1,2}[._-]\d{4}/g, ' '))
  return folded.match(/(?<!\d)20\d{2}(?!\d)/g) ?? []
}

/** Period ids that a text names: "Quý IV/2023" → 2023-Q4, "Tháng 11 năm 2023" → 2023-11, "Năm 2026" → 2026. */
export function periodsNamed(text: string): string[] {
  const dated = namedIn(text).flatMap(({ part, year }) => (year === null ? [] : [`${year}-${part}`]))
  return [...new Set([...dated, ...yearsIn(text)])]
}

/** Whether a text names a part of a year, or a year. */
export function namesPeriod(text: string): boolean {
  return namedIn(text).length > 0 || yearsIn(text).length > 0
}

/** The form's periods that a text means; the texts around it may tell its year. */
export function periodsMeant(form: Form, text: string, around: readonly string[]): string[] {
  const years = around.flatMap((each) => [...yearsIn(each), ...yearsInName(each)])
  return meantBy(text, form, [...new Set(years)])
}

export type PeriodFound =
  | { readonly state: 'found'; readonly period: string }
  | { readonly state: 'unknown'; readonly seen: string }
  | { readonly state: 'several'; readonly periods: readonly string[] }
  | { readonly state: 'none' }

function daysIn(text: string): (string | null)[] {
  return (text.match(/\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/g) ?? []).map(dayOfText)
}

/** The form's periods that a text means: by name, by first and last day, or by quarter with a year told elsewhere. */
function meantBy(text: string, form: Form, years: readonly string[]): string[] {
  const folded = ` ${withoutDays(foldText(text))} `
  const named = periodsNamed(text)
  const days = daysIn(text)
  const whole = form.periods.filter(
    ({ id, label, start, end }) =>
      named.includes(id) ||
      folded.includes(` ${foldText(label.vi)} `) ||
      (days.includes(start) && days.includes(end)),
  )
  if (whole.length > 0) return narrowest(whole)
  const dateless = namedIn(text).filter(({ year }) => year === null)
  const guesses = dateless.flatMap(({ part }) => {
    const fitting = form.periods.filter(({ id }) => id.endsWith(`-${part}`))
    const dated = fitting.filter(({ id }) => years.some((year) => id.startsWith(year)))
    const [only, ...others] = dated.length > 0 ? dated : years.length > 0 ? [] : fitting
    return only === undefined || others.length > 0 ? [] : [only.id]
  })
  return [...new Set(guesses)]
}

/** "Quý IV năm 2023" names the quarter, and its year only with it. */
function narrowest(periods: readonly ReportPeriod[]): string[] {
  const inner = periods.filter(
    (period) =>
      !periods.some((other) => other !== period && other.start >= period.start && other.end <= period.end),
  )
  return inner.map(({ id }) => id)
}

const told = /^(ky bao cao|ky|thoi ky bao cao|ky so lieu|so lieu ky|bao cao ky)(?= |$)/

/** A line that says which period it is goes before titles, those before the sheet's name, that before the file's. */
function sourcesOf(lines: readonly string[], names: readonly string[]): string[][] {
  const saying = lines.filter((line) => told.test(foldText(line)) || / ky bao cao( |$)/.test(foldText(line)))
  return [saying, [...lines], ...names.map((name) => [name])]
}

const FIRST_NAME = 2

/** "2011_PAPI": a sheet or file named by a year that is a period of the form. */
function yearMeant(name: string, form: Form): string[] {
  const years = new Set(yearsInName(name))
  return years.size === 1 ? form.periods.flatMap(({ id }) => (years.has(id) ? [id] : [])) : []
}

export interface PeriodTexts {
  readonly claimed: string | null
  /** The rows above the table, each as one text. */
  readonly lines: readonly string[]
  /** The names of the sheet and the file. */
  readonly names: readonly string[]
}

function ofClaim(form: Form, claimed: string): PeriodFound {
  const [only, ...others] = form.periods.some(({ id }) => id === claimed)
    ? [claimed]
    : meantBy(claimed, form, [])
  return only === undefined || others.length > 0
    ? { state: 'unknown', seen: claimed }
    : { state: 'found', period: only }
}

/** The form's period that the texts speak of; a form with one period needs no word of it. */
export function findPeriod(form: Form, { claimed, lines, names }: PeriodTexts): PeriodFound {
  if (claimed !== null) return ofClaim(form, claimed)
  const sources = sourcesOf(lines, names)
  const years = [...new Set([...lines.flatMap(yearsIn), ...names.flatMap(yearsInName)])]
  for (const [index, source] of sources.entries()) {
    const isName = index >= FIRST_NAME
    const meant = [
      ...new Set(
        source.flatMap((text) => [...meantBy(text, form, years), ...(isName ? yearMeant(text, form) : [])]),
      ),
    ]
    const [period, ...others] = meant
    if (period !== undefined) {
      return others.length === 0 ? { state: 'found', period } : { state: 'several', periods: meant }
    }
    const [seen] = source.flatMap(periodsNamed)
    if (index === 0 && seen !== undefined && !isPartOf(form, seen)) return { state: 'unknown', seen }
  }
  const [only, ...others] = form.periods
  if (only !== undefined && others.length === 0) return { state: 'found', period: only.id }
  const [seen] = sources.flat().flatMap(periodsNamed)
  return seen === undefined ? { state: 'none' } : { state: 'unknown', seen }
}

/** A year that holds one of the form's periods says too little, not something else. */
function isPartOf(form: Form, seen: string): boolean {
  return form.periods.some(({ id }) => id.startsWith(`${seen}-`))
}
