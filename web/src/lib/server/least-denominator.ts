import type { IndicatorRow } from '@tiendo/etl/figure'
import { countText } from '#lib/format/number.ts'
import type { View } from './view.ts'

/** Below it a unit shows its counts and is not ranked: its share would swing by chance. */
export function leastDenominator({ campaign }: Pick<View, 'campaign'>): number {
  return campaign.inspection.thresholds.leastDenominator
}

export function leastText(view: Pick<View, 'campaign' | 'locale'>): string {
  return countText(leastDenominator(view), view.locale)
}

/** 0/0 too; false where nothing tells a denominator. */
export function isSmall(view: Pick<View, 'campaign'>, { denominator }: IndicatorRow): boolean {
  return denominator !== null && denominator < leastDenominator(view)
}
