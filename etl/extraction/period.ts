import type { Form } from '../campaign/campaign.ts'
import { foldText } from '../spelling/fold.ts'

const roman: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' }

/** Period ids that a text names: "Quý IV/2023" → 2023-Q4, "Tháng 11 năm 2023" → 2023-11, "Năm 2026" → 2026. */
export function periodsNamed(text: string): string[] {
  const folded = foldText(text)
  const quarters = [...folded.matchAll(/\bquy (iv|iii|ii|i|[1-4]) (?:nam )?(\d{4})\b/g)].map(
    ([, quarter = '', year = '']) => `${year}-Q${roman[quarter] ?? quarter}`,
  )
  const bare = [...folded.matchAll(/\b(\d{4}) ?q([1-4])\b/g)].map(
    ([, year = '', quarter = '']) => `${year}-Q${quarter}`,
  )
  const months = [...folded.matchAll(/(?<!ngay \d{1,2} )\bthang (\d{1,2}) (?:nam )?(\d{4})\b/g)].map(
    ([, month = '', year = '']) => `${year}-${month.padStart(2, '0')}`,
  )
  const years = [...folded.matchAll(/\bnam (\d{4})\b/g)].map(([, year = '']) => year)
  return [...quarters, ...bare, ...months, ...years]
}

export type PeriodFound =
  | { readonly state: 'found'; readonly period: string }
  | { readonly state: 'unknown'; readonly seen: string }
  | { readonly state: 'none' }

/**
 * The form's period that the texts speak of, the first text going before the others; a form with one period
 * needs no word of it.
 */
export function findPeriod(form: Form, claimed: string | null, texts: readonly string[]): PeriodFound {
  const ids = new Set(form.periods.map(({ id }) => id))
  if (claimed !== null) {
    return ids.has(claimed) ? { state: 'found', period: claimed } : { state: 'unknown', seen: claimed }
  }
  const named = texts.flatMap(periodsNamed)
  const known = named.find((id) => ids.has(id))
  if (known !== undefined) return { state: 'found', period: known }
  const [only, ...others] = form.periods
  if (only !== undefined && others.length === 0) return { state: 'found', period: only.id }
  const [seen] = named
  return seen === undefined ? { state: 'none' } : { state: 'unknown', seen }
}
