import type { FigureStore } from '@tiendo/etl/figures'
import type { DrawnChart } from '#lib/charts/drawn-chart.ts'
import { comparePage } from '../compare/page.ts'
import { compareQuery } from '../compare/query.ts'
import { indicatorPage } from '../indicator/page.ts'
import { indicatorQuery } from '../indicator/query.ts'
import { overviewOf } from '../overview.ts'
import type { View } from '../view.ts'

/** A chart with the words above it. */
interface TitledChart {
  readonly title: string
  readonly chart: DrawnChart
}

type ChartOf = (view: View, figures: FigureStore, query: URLSearchParams) => Promise<TitledChart | null>

const ofOverview =
  (pick: (overview: Awaited<ReturnType<typeof overviewOf>>, view: View) => TitledChart | null): ChartOf =>
  async (view, figures) =>
    pick(await overviewOf(view, figures), view)

function ofIndicator(
  pick: (page: Awaited<ReturnType<typeof indicatorPage>>, view: View) => DrawnChart | null | undefined,
  titleOf: (view: View, tier: string) => string,
): ChartOf {
  return async (view, figures, query) => {
    const page = await indicatorPage(view, figures, indicatorQuery(query))
    const chart = pick(page, view) ?? null
    return chart === null ? null : { title: titleOf(view, page.tier?.name ?? ''), chart }
  }
}

/** Every chart that can be saved as a picture, by its name in the address; null where there is nothing to draw. */
export const charts: Readonly<Record<string, ChartOf>> = {
  tier: ofOverview(({ tierChart }, { messages }) => ({ title: messages.charts.byTier, chart: tierChart })),
  time: ofOverview(({ timeChart, timeKind }, { messages }) => ({
    title: timeKind === 'phase' ? messages.charts.byPhase : messages.charts.byPeriod,
    chart: timeChart,
  })),
  ranking: ofOverview(({ ranking }) =>
    ranking?.chart == null ? null : { title: ranking.title, chart: ranking.chart },
  ),
  period: ofIndicator(
    ({ periodChart }) => periodChart,
    ({ messages }) => messages.indicatorPage.time.byPeriod,
  ),
  phase: ofIndicator(
    ({ phaseChart }) => phaseChart,
    ({ messages }) => messages.indicatorPage.time.byPhase,
  ),
  compare: async (view, figures, query) => {
    const { chart, sides } = await comparePage(view, figures, compareQuery(query))
    if (chart === null || sides === null) return null
    return { title: `${view.messages.compare.title}: ${sides.left.label} – ${sides.right.label}`, chart }
  },
  histogram: ofIndicator(
    ({ spread }) => spread?.chart,
    ({ messages }, tier) => messages.indicatorPage.spread.histogram(tier),
  ),
  funnel: ofIndicator(
    ({ funnel }) => funnel?.chart,
    ({ messages }, tier) => messages.indicatorPage.funnel.title(tier),
  ),
}
