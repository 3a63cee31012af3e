import type { NeedQuery } from './need.ts'

/** What the address of an indicator's page asks for besides the view. */
export interface IndicatorQuery extends NeedQuery {
  /** All units directly below side by side, not the first twelve. */
  readonly isWhole: boolean
}

export function indicatorQuery(asked: URLSearchParams): IndicatorQuery {
  const share = asked.get('share') ?? ''
  return {
    find: asked.get('find') ?? '',
    tier: asked.get('tier') || null,
    verdict: asked.get('verdict') || null,
    share: /^\d{1,6}$/.test(share) ? Number(share) : null,
    isWhole: asked.get('below') === 'all',
  }
}
