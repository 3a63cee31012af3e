import type { FigureStore } from '@tiendo/etl/figures'
import { filterOf, type View } from '../view.ts'
import { begunPhases } from '../windows.ts'
import { figureCells, figureColumns, sampleCell, sampleColumn } from './figure-columns.ts'
import { told, type Table } from './table.ts'

/** The chosen indicator by tier, for the whole campaign and for each phase that has begun. */
export async function tierTable(view: View, figures: FigureStore): Promise<Table> {
  const { campaign, indicator, locale, messages, asOf } = view
  const { phase: _, ...filter } = { ...filterOf(view), indicator: indicator.id, by: 'tier' as const }
  const [whole, byPhase] = await Promise.all([
    figures.indicators(filter),
    figures.indicators({ ...filter, window: 'phase' }),
  ])
  const begun = new Map(begunPhases(campaign, asOf).map(({ id, name }) => [id, name[locale]]))
  const tiers = new Map(campaign.tiers.map(({ id, label }) => [id, label[locale]]))
  const rows = [...whole, ...byPhase.filter(({ phase }) => phase !== null && begun.has(phase))]
  return {
    name: `${indicator.id}_tiers`,
    title: `${indicator.name[locale]}: ${messages.overview.matrix}`,
    columns: [
      { id: 'tier', label: messages.table.tier, type: 'text' },
      { id: 'phase', label: messages.table.phase, type: 'text' },
      ...figureColumns(view),
      sampleColumn(view),
    ],
    rows: rows
      .filter(({ verdict, value }) => verdict !== 'not_applicable' || value !== null)
      .map((row) => [
        told.named(row.tier, tiers.get(row.tier ?? '') ?? ''),
        told.named(row.phase, begun.get(row.phase ?? '') ?? messages.overview.wholeCampaign),
        ...figureCells(view, row),
        sampleCell(view),
      ]),
  }
}
