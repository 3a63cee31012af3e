import type { BarModel } from '#lib/charts/model.ts'
import type { DrawnChart } from '#lib/charts/drawn-chart.ts'
import type { Figure } from '#lib/figure.ts'
import { countText } from '#lib/format/number.ts'
import { drawnChart } from '../draw.ts'
import { leastText } from '../least-denominator.ts'
import type { View } from '../view.ts'
import { lowestFirst, type Candidate, type Ranked } from './lowest-first.ts'

/** Units that are drawn, or named without a chart, though they are not ranked. */
const SHOWN_APART = 10

export interface Ranking {
  readonly title: string
  /** Null where none is ranked. */
  readonly chart: DrawnChart<BarModel> | null
  /** Units that are not ranked, all or the first of them where none is, and why; null: there are none. */
  readonly apart: { readonly heading: string; readonly figures: readonly Figure[] } | null
  /** All that are not ranked, where more than these are shown; null: all are. */
  readonly more: string | null
  /** How many have no figures; null: none. */
  readonly silent: string | null
}

function someApart(view: View, { apart }: Ranked): string {
  const { overview } = view.messages
  const heading = overview.apart(leastText(view))
  if (apart.length <= SHOWN_APART) return heading
  const [shown, all] = [SHOWN_APART, apart.length].map((count) => countText(count, view.locale))
  return `${heading}: ${overview.someByName(shown ?? '', all ?? '')}`
}

function titleOf({ locale, messages }: View, { figures, all }: Ranked): string {
  if (figures.length === 0) return messages.overview.unranked
  if (all === figures.length) return messages.overview.ranking
  return messages.overview.rankingOf(countText(figures.length, locale), countText(all, locale))
}

function chartOf(view: View, ranked: Ranked): Ranking['chart'] {
  const { value, target, bounds } = view.messages.charts
  const { figures, apart } = ranked
  if (figures.length === 0) return null
  const drawn = { heading: someApart(view, ranked), figures: apart.slice(0, SHOWN_APART) }
  return drawnChart('ranking', {
    kind: 'bars',
    layout: 'rows',
    figures,
    ...(apart.length > 0 && { apart: drawn }),
    words: { value, target, bounds },
  })
}

/** Units compared by their ratio, and those that are too small for that by name; null where there are not two. */
export function rankingOf(view: View, units: readonly Candidate[]): Ranking | null {
  const { locale } = view
  const { overview } = view.messages
  const ranked = lowestFirst(units)
  const { figures, apart, silent } = ranked
  if (figures.length + apart.length < 2) return null
  const isRanked = figures.length > 0
  const heading = isRanked ? overview.apart(leastText(view)) : overview.whyUnranked(leastText(view))
  const isWhole = isRanked || apart.length <= SHOWN_APART
  return {
    title: titleOf(view, ranked),
    chart: chartOf(view, ranked),
    apart: apart.length === 0 ? null : { heading, figures: isWhole ? apart : apart.slice(0, SHOWN_APART) },
    more: isWhole ? null : countText(apart.length, locale),
    silent: silent === 0 ? null : countText(silent, locale),
  }
}
