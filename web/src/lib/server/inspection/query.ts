import type { FlagCode } from '@tiendo/etl/campaign-inspection'
import type { Flag } from '@tiendo/etl/flag'
import { plain } from '#lib/plain.ts'
import { dayOf, named, type View } from '../view.ts'

/** What the page of units to ask is narrowed to; null: any. */
export interface InspectionQuery {
  readonly find: string
  /** A unit with all below it. */
  readonly node: string | null
  readonly tier: string | null
  readonly indicator: string | null
  readonly office: string | null
  readonly code: FlagCode | null
  /** A day to compare with. */
  readonly since: string | null
  readonly form: string | null
  /** The unit whose follow-up is open; null: none is. */
  readonly follow: string | null
  readonly page: number
}

export function inspectionQuery(query: URLSearchParams, { messages, campaign }: View): InspectionQuery {
  const codes = Object.keys(campaign.inspection.weights) as FlagCode[]
  const said = (name: string): string | null => query.get(name) || null
  return {
    find: query.get('find') ?? '',
    node: said('node'),
    tier: said('tier'),
    indicator: named(campaign.indicators, said('indicator'), messages)?.id ?? null,
    office: said('office'),
    code: codes.find((code) => code === query.get('reason')) ?? null,
    since: dayOf(query.get('since'), messages),
    form: said('form'),
    follow: said('follow'),
    page: Number(query.get('page') ?? '1') || 1,
  }
}

/** What narrows the inspection itself. */
export function asked({ tier, indicator, office, since }: InspectionQuery) {
  return {
    ...(tier !== null && { tier }),
    ...(indicator !== null && { indicator }),
    ...(office !== null && { office }),
    ...(since !== null && { since }),
  }
}

export function isFound(name: string, flags: readonly Flag[], { find, code }: InspectionQuery): boolean {
  const wanted = plain(find)
  return (
    (wanted === '' || plain(name).includes(wanted)) &&
    (code === null || flags.some((flag) => flag.code === code))
  )
}
