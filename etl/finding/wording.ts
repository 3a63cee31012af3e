import type { Finding, FindingPlace } from './finding.ts'
import type { FindingWording, Wordings } from './worded.ts'
import { english } from './wording/en.ts'
import { vietnamese } from './wording/vi.ts'

export type Locale = 'vi' | 'en'

const wordings: Readonly<Record<Locale, Wordings>> = { vi: vietnamese, en: english }

/** A finding as it is told to a person. */
export function wordFinding({ code, params, place }: Finding, locale: Locale): FindingWording {
  const word = wordings[locale][code] as (params: unknown, place: FindingPlace) => FindingWording
  return word(params, place)
}
