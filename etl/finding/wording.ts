import type { Finding, FindingCode, FindingPlace } from './finding.ts'
import type { FindingParameters } from './message.ts'
import { english } from './wording/en.ts'
import { vietnamese } from './wording/vi.ts'

export type Locale = 'vi' | 'en'

/** What is wrong, and what to do about it. */
export interface FindingWording {
  readonly message: string
  readonly hint: string
}

/** One wording per code: a code without one does not compile. */
export type Wordings = {
  readonly [Code in FindingCode]: (params: FindingParameters[Code], place: FindingPlace) => FindingWording
}

const wordings: Readonly<Record<Locale, Wordings>> = { vi: vietnamese, en: english }

/** A finding as it is told to a person. */
export function wordFinding({ code, params, place }: Finding, locale: Locale): FindingWording {
  const word = wordings[locale][code] as (params: unknown, place: FindingPlace) => FindingWording
  return word(params, place)
}
