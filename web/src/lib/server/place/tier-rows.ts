import type { Campaign } from '@tiendo/etl/campaign'
import type { IndicatorRow } from '@tiendo/etl/figure'
import type { FigureFilter, FigureStore } from '@tiendo/etl/figures'
import { filterOf, type View } from '../view.ts'

/** Some unit of the tier has units below it, whose facts its figure includes. */
function isInner({ units }: Campaign, tier: string): boolean {
  const parents = new Set(units.map(({ parent }) => parent))
  return units.some((unit) => unit.tier === tier && parents.has(unit.code))
}

/** Every unit of a tier below a node, each with all below it. `filter`: of the node; one indicator or all. */
async function innerRows(campaign: Campaign, figures: FigureStore, filter: FigureFilter, tier: string) {
  const isDirect = campaign.units.every((unit) => unit.tier !== tier || unit.parent === filter.node)
  return figures.indicators({ ...filter, by: isDirect ? 'child' : 'node' })
}

/** Figures of every unit of a tier below a node, each with all below it; units without a place there are left out. */
export async function tierRows(
  view: View,
  figures: FigureStore,
  tier: string,
  asked: Partial<Pick<FigureFilter, 'node' | 'indicator'>>,
): Promise<IndicatorRow[]> {
  const { campaign } = view
  const filter = { ...filterOf(view), ...asked }
  const rows = isInner(campaign, tier)
    ? await innerRows(campaign, figures, filter, tier)
    : await figures.indicators({ ...filter, tier, by: 'unit' })
  const members = new Set(campaign.units.filter((unit) => unit.tier === tier).map(({ code }) => code))
  return rows.filter(({ node, verdict, value }) => {
    return members.has(node) && (verdict !== 'not_applicable' || value !== null)
  })
}
