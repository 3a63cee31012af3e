import type { Campaign } from '@tiendo/etl/campaign'
import type { FigureStore } from '@tiendo/etl/figures'
import { reportingLine, type ReportingLine } from '../overview/reporting.ts'
import { filterOf, type View } from '../view.ts'

/** How the reports of a form come in, by tier and by the areas below the node. */
export interface Rates {
  readonly tiers: readonly ReportingLine[]
  /** Those that owe most first; none where the units below the node have none below them. */
  readonly areas: readonly ReportingLine[]
}

interface Area {
  readonly id: string
  readonly name: string
}

const owedShare = ({ missing, late, expected }: ReportingLine): number => (missing + late / 1000) / expected

/** Bodies directly below the node that have others below them. */
function areasOf({ units }: Campaign, node: string): readonly Area[] {
  const parents = new Set(units.map(({ parent }) => parent))
  return units
    .filter(({ code, parent }) => parent === node && parents.has(code))
    .map(({ code, name }) => ({ id: code, name }))
}

/** The areas of the whole body, and the one that is shown wherever it stands. */
export function areaChoices({ campaign, node }: View): readonly Area[] {
  const root = campaign.units.find(({ parent }) => parent === null)
  const areas = areasOf(campaign, root?.code ?? '')
  const isKnown = node.code === root?.code || areas.some(({ id }) => id === node.code)
  return isKnown ? areas : [...areas, { id: node.code, name: node.name }]
}

export async function ratesOf(view: View, figures: FigureStore, form: string): Promise<Rates> {
  const { campaign, locale, node } = view
  const areas = new Map(areasOf(campaign, node.code).map(({ id, name }) => [id, name]))
  const filter = { ...filterOf(view), form }
  const [byTier, byArea] = await Promise.all([
    figures.reporting({ ...filter, by: 'tier' }),
    areas.size === 0 ? [] : figures.reporting({ ...filter, by: 'child' }),
  ])
  return {
    tiers: campaign.tiers.flatMap(({ id, label }) =>
      byTier.filter(({ tier }) => tier === id).map((row) => reportingLine(id, label[locale], row)),
    ),
    areas: byArea
      .flatMap((row) => {
        const name = areas.get(row.node)
        return name === undefined || row.expected === 0 ? [] : [reportingLine(row.node, name, row)]
      })
      .toSorted((a, b) => owedShare(b) - owedShare(a)),
  }
}
