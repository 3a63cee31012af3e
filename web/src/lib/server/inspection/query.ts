import type { FlagCode } from '@tiendo/etl/campaign-inspection'
import { dayOf, type View } from '../view.ts'

/** What the page of units to ask is narrowed to; null: any. */
export interface InspectionQuery {
  readonly find: string
  readonly tier: string | null
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
    tier: said('tier'),
    office: said('office'),
    code: codes.find((code) => code === query.get('reason')) ?? null,
    since: dayOf(query.get('since'), messages),
    form: said('form'),
    follow: said('follow'),
    page: Number(query.get('page') ?? '1') || 1,
  }
}
