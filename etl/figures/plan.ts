import type { Campaign, Citation, Wording } from '../campaign/campaign.ts'
import { sectionOrder } from '../campaign/section.ts'
import type { IndicatorRow } from './figure.ts'
import type { FigureFilter, FigureStore } from './store.ts'

export type PlanKind = 'phase' | 'milestone' | 'indicator' | 'item' | 'task' | 'award'

/** One statement of the plan, and what became of it. */
export interface PlanRow {
  readonly kind: PlanKind
  readonly id: string
  readonly name: Wording
  readonly citation: Citation
  /** The indicator that measures it; null: nothing does, and it stands open. */
  readonly measuredBy: string | null
  /** That indicator's figure for the node asked for; null where nothing measures it. */
  readonly figure: IndicatorRow | null
}

type Statement = Omit<PlanRow, 'kind' | 'figure'>

function statements(campaign: Campaign): (Statement & { readonly kind: PlanKind })[] {
  const as = (kind: PlanKind, list: readonly Statement[]) =>
    list.map(({ id, name, citation, measuredBy }) => ({ kind, id, name, citation, measuredBy }))
  const itself = ({ id, name, citation }: Omit<Statement, 'measuredBy'>): Statement => ({
    ...{ id, name, citation },
    measuredBy: id,
  })
  const nothing = { measuredBy: null }
  const items = campaign.trackedItems.map((item) =>
    item.isMeasured ? itself(item) : { ...item, ...nothing },
  )
  return [
    ...as(
      'phase',
      campaign.phases.map((phase) => ({ ...phase, ...nothing })),
    ),
    ...as('milestone', campaign.milestones),
    ...as('indicator', campaign.indicators.filter(({ isTracked }) => !isTracked).map(itself)),
    ...as('item', items),
    ...as('task', campaign.tasks),
    ...as('award', campaign.awards),
  ]
}

/** Everything that the plan says, in the order of its sections. */
export async function planRows(
  campaign: Campaign,
  figures: FigureStore,
  filter: FigureFilter,
): Promise<PlanRow[]> {
  const rows = await figures.indicators({ ...filter, withTracked: true })
  const byIndicator = new Map(rows.map((row) => [row.indicator, row]))
  return statements(campaign)
    .map(({ measuredBy, ...statement }) => ({
      ...statement,
      measuredBy,
      figure: measuredBy === null ? null : (byIndicator.get(measuredBy) ?? null),
    }))
    .toSorted((a, b) => sectionOrder(a.citation.section, b.citation.section))
}
