import type { Campaign } from '../campaign/campaign.ts'
import { breakdownText } from './breakdown.ts'
import { indicatorRow, textOrNull, type Row } from './columns.ts'
import type { IndicatorRow } from './figure.ts'
import { common, groupingOf, type FigureFilter, type TraceFilter } from './filter.ts'
import type { Parameters } from './query-text.ts'

/** A kind of window, and one of its kind (empty: all). */
interface AskedWindow {
  readonly window_kind: string
  readonly window_id: string
}

function windowOf({ by, window, phase, period }: FigureFilter): AskedWindow {
  if (window !== undefined) return { window_kind: window, window_id: '' }
  if (by === 'period' || period !== undefined) return { window_kind: 'period', window_id: period ?? '' }
  if (by === 'phase' || phase !== undefined) return { window_kind: 'phase', window_id: phase ?? '' }
  return { window_kind: 'whole', window_id: '' }
}

/** The breakdown that a filter asks for. */
export function breakdownOf(filter: FigureFilter): string {
  const { window_kind: windowKind, window_id: windowId } = windowOf(filter)
  return breakdownText({
    grouping: groupingOf(filter),
    windowKind,
    indicator: filter.indicator ?? '*',
    windowId,
  })
}

/** What is asked about the same units once another indicator or another phase is chosen. */
export function breakdownsAhead(filter: FigureFilter & { readonly indicator: string }): string[] {
  const { window_kind: windowKind, window_id: windowId } = windowOf(filter)
  const kinds = ['whole', 'phase']
  const units = ['child', 'self'].flatMap((grouping) => [
    { grouping, windowKind, indicator: '*', windowId },
    ...kinds.map((kind) => ({ grouping, windowKind: kind, indicator: filter.indicator, windowId: '' })),
  ])
  const tiers = kinds.map((kind) => ({ grouping: 'tier', windowKind: kind, indicator: '*', windowId: '' }))
  return [...units, ...tiers].map(breakdownText)
}

/** What the queries behind a figure share. */
export function traceParameters(campaign: Campaign, filter: TraceFilter): Parameters {
  return {
    ...common(campaign, filter),
    ...windowOf(filter),
    indicator: filter.indicator,
    window_id: filter.phase ?? filter.period ?? '',
  }
}

/** The periods that end within the phase; all of them where no phase is asked for. */
export function periodsOf(campaign: Campaign, filter: FigureFilter): Set<string> {
  const phase = campaign.phases.find(({ id }) => id === filter.phase)
  const inside = campaign.forms
    .flatMap(({ periods }) => periods)
    .filter(({ end }) => end >= (phase?.start ?? '') && end <= (phase?.end ?? '9999-12-31'))
  return new Set(inside.map(({ id }) => id))
}

export function rowInWindow(row: Row, filter: FigureFilter): IndicatorRow {
  const { window_kind: kind } = windowOf(filter)
  return indicatorRow(row, {
    asOf: filter.asOf,
    phase: kind === 'phase' ? textOrNull(row, 'window_id') : (filter.phase ?? null),
    period: kind === 'period' ? textOrNull(row, 'window_id') : null,
  })
}
