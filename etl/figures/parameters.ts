import type { Campaign } from '../campaign/campaign.ts'
import { common, groupingOf, type FigureFilter } from './filter.ts'
import type { Parameters } from './query-text.ts'

/** What questions to `indicator-rows` share. */
export function indicatorParameters(campaign: Campaign, filter: FigureFilter): Parameters {
  return {
    ...common(campaign, filter),
    with_tracked: String(filter.withTracked === true),
    tier: filter.tier ?? null,
  }
}

/** What `reporting-rows` is asked with. */
export function reportingParameters(campaign: Campaign, filter: FigureFilter): Parameters {
  const phase = campaign.phases.find(({ id }) => id === filter.phase)
  return {
    ...common(campaign, filter),
    form: filter.form ?? null,
    tier: filter.tier ?? null,
    period: filter.period ?? null,
    start_on: phase?.start ?? '0001-01-01',
    end_on: phase?.end ?? '9999-12-31',
    by: filter.by ?? '',
    grouping: filter.by === 'tier' ? 'alone' : groupingOf(filter),
  }
}

/** A question about all indicators tells of the one that the filter names; what is tracked without being a result is apart. */
export function isAmongAll({ indicators }: Campaign, { indicator, withTracked }: FigureFilter): boolean {
  return withTracked === true || indicators.find(({ id }) => id === indicator)?.isTracked !== true
}
