import type { Locale } from '../finding/wording.ts'
import type { Check, CheckId } from './check.ts'
import { english } from './wording/en.ts'
import { vietnamese } from './wording/vi.ts'

/** A check as it leaves the product. */
export interface ToldCheck {
  readonly id: CheckId
  readonly ok: boolean
  readonly detail: string
}

export function toldCheck({ id, ok, detail }: Check, locale: Locale): ToldCheck {
  const wordings = locale === 'vi' ? vietnamese : english
  const word = wordings[detail.code] as (params: unknown) => string
  return { id, ok, detail: word(detail.params) }
}
