import type { IndicatorRow } from '../figures/figure.ts'
import type { ReviewFigures } from './figures.ts'

/** Where a figure is shown down to its cells, a settled one as it was settled; null: nobody said the address of the site. */
export function traceLink(
  { site, campaign, freeze, knownAt }: ReviewFigures,
  { indicator, phase, asOf }: Pick<IndicatorRow, 'indicator' | 'phase' | 'asOf'>,
): string | null {
  if (site === null) return null
  const query = new URLSearchParams({
    indicator,
    ...(phase !== null && { phase }),
    'as-of': asOf,
    ...(freeze !== null && { 'known-at': knownAt }),
  })
  return `${site}/c/${campaign.id}/trace?${query.toString()}`
}

/** The page of what was settled; null: nothing was, or nobody said the address of the site. */
export function freezeLink({ site, campaign, freeze }: ReviewFigures): string | null {
  return site === null || freeze === null ? null : `${site}/c/${campaign.id}/reviews?freeze=${freeze}`
}
