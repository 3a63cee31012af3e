import type { IndicatorRow } from '@tiendo/etl/figure'
import type { FigureStore } from '@tiendo/etl/figures'
import { filterOf, type View } from './view.ts'
import { begunPhases } from './windows.ts'

/** Rows of a node over its phases or its reporting periods, in the order of time. */
export interface InTime {
  readonly kind: 'phase' | 'period'
  readonly rows: readonly IndicatorRow[]
  readonly nameOf: (row: IndicatorRow) => string
}

/** Every phase that has begun; `indicator`: of one alone, else of all. */
export async function byPhase(view: View, figures: FigureStore, indicator?: string): Promise<InTime> {
  const { campaign, asOf, locale } = view
  const { phase: _, ...filter } = filterOf(view)
  const rows = await figures.indicators({
    ...filter,
    by: 'phase',
    ...(indicator !== undefined && { indicator }),
  })
  const order = begunPhases(campaign, asOf).map(({ id }) => id)
  const inside = rows.filter(({ phase }) => phase !== null && order.includes(phase))
  return {
    kind: 'phase',
    rows: inside.toSorted((a, b) => order.indexOf(a.phase ?? '') - order.indexOf(b.phase ?? '')),
    nameOf: (row) => campaign.phases.find(({ id }) => id === row.phase)?.name[locale] ?? '',
  }
}

/** Every reporting period that has begun. */
export async function byPeriod(view: View, figures: FigureStore, indicator?: string): Promise<InTime> {
  const { campaign, asOf, locale } = view
  const { phase: _, ...filter } = filterOf(view)
  const periods = campaign.forms.flatMap((form) => form.periods).filter(({ start }) => start <= asOf)
  const rows = await figures.indicators({
    ...filter,
    by: 'period',
    ...(indicator !== undefined && { indicator }),
  })
  return {
    kind: 'period',
    rows: rows.filter(({ period }) => periods.some(({ id }) => id === period)),
    nameOf: (row) => periods.find(({ id }) => id === row.period)?.label[locale] ?? '',
  }
}
