import type { IndicatorRow } from '@tiendo/etl/figure'
import type { FigureStore } from '@tiendo/etl/figures'
import { figureOf, type Figure } from '#lib/figure.ts'
import { pointsText } from '#lib/format/percent.ts'
import { askAhead, likelyNext } from './ahead.ts'
import { drawnChart } from './draw.ts'
import { isSmall, leastText } from './least-denominator.ts'
import { byPeriod, byPhase, type InTime } from './in-time.ts'
import { pathTo } from './path.ts'
import { matrixOf } from './overview/matrix.ts'
import { rankingOf } from './overview/ranking.ts'
import { formReporting } from './overview/reporting.ts'
import { summaryOf } from './overview/summary.ts'
import { trendOf, type Trend } from './overview/trend.ts'
import { filterOf, isClosed, type View } from './view.ts'
import { begunPhases, lastTwo } from './windows.ts'

export interface Tile {
  readonly indicator: string
  readonly figure: Figure
  readonly isChosen: boolean
  readonly definition: string
  /** Against the window before; null where there are not two with a value. */
  readonly change: { readonly text: string; readonly direction: 'up' | 'down' | 'same' | 'unknown' } | null
  /** Over the reporting periods; null where fewer than two tell a value. */
  readonly trend: Trend | null
}

export interface UnitLine {
  readonly code: string
  readonly figure: Figure
  /** Its counts are told and it is not ranked. */
  readonly isSmall: boolean
  /** False for the node itself among its children, and where nothing lies below. */
  readonly hasChildren: boolean
}

function figure(view: View, row: IndicatorRow, name: string): Figure {
  return figureOf(row, name, isClosed(view), view.locale, view.messages)
}

/** The rows of one indicator up to the chosen phase. */
function rowsUntil(view: View, time: InTime, indicator: string): IndicatorRow[] {
  const own = time.rows.filter((row) => row.indicator === indicator)
  const chosen = own.findIndex(({ phase }) => phase !== null && phase === view.phase?.id)
  return chosen === -1 ? own : own.slice(0, chosen + 1)
}

/** Missing reports leave room for both a rise and a fall. */
function isChangeUnknown(before: IndicatorRow, now: IndicatorRow): boolean {
  const bound = (row: IndicatorRow, side: 'lower' | 'upper') => row[side] ?? row.value ?? 0
  return bound(now, 'lower') < bound(before, 'upper') && bound(now, 'upper') > bound(before, 'lower')
}

function changeOf(view: View, time: InTime, indicator: string): Tile['change'] {
  const pair = lastTwo(rowsUntil(view, time, indicator))
  if (pair === null) return null
  const [before, now] = pair
  const difference = (now.value ?? 0) - (before.value ?? 0)
  const name = time.nameOf(before)
  const isSame = Math.abs(difference) < 0.0005
  if (!isSame && isChangeUnknown(before, now)) {
    return { text: view.messages.tiles.unknownChange(time.nameOf(now), name), direction: 'unknown' }
  }
  return {
    text: isSame
      ? view.messages.tiles.same(name)
      : `${time.nameOf(now)}: ${view.messages.tiles.change(pointsText(difference, view.locale), name)}`,
    direction: isSame ? 'same' : difference > 0 ? 'up' : 'down',
  }
}

function tileOf(view: View, time: InTime, periods: InTime, row: IndicatorRow): Tile {
  const indicator = view.campaign.indicators.find(({ id }) => id === row.indicator)
  return {
    indicator: row.indicator,
    figure: figure(view, row, indicator?.name[view.locale] ?? row.indicator),
    isChosen: row.indicator === view.indicator.id,
    definition: indicator?.definition[view.locale] ?? '',
    change: changeOf(view, time, row.indicator),
    trend: trendOf(
      periods.rows.filter(({ indicator: id }) => id === row.indicator),
      periods.nameOf,
    ),
  }
}

async function unitLines(view: View, figures: FigureStore): Promise<UnitLine[]> {
  const { campaign, node, indicator, messages } = view
  const filter = { ...filterOf(view), indicator: indicator.id }
  const [children, alone] = await Promise.all([
    figures.indicators({ ...filter, by: 'child' }),
    figures.indicators({ ...filter, by: 'self' }),
  ])
  const own = children.length === 0 ? [] : alone
  const names = new Map(campaign.units.map(({ code, name }) => [code, name]))
  const parents = new Set(campaign.units.map(({ parent }) => parent))
  return [...own, ...children].map((row) => {
    const isItself = row.node === node.code
    const name = names.get(row.node) ?? row.node
    return {
      code: row.node,
      figure: figure(view, row, isItself ? messages.table.itself(name) : name),
      isSmall: isSmall(view, row),
      hasChildren: !isItself && parents.has(row.node),
    }
  })
}

/** Everything that the overview of a campaign shows. */
export async function overviewOf(view: View, figures: FigureStore) {
  const { campaign, indicator, locale, messages, node } = view
  const filter = filterOf(view)
  const { phase: _, ...anyPhase } = filter
  const chosen = { indicator: indicator.id, by: 'tier' } as const
  const [phases, periods, whole, tiers, wholeTiers, phaseTiers, lines, reporting, owing] = await Promise.all([
    byPhase(view, figures),
    byPeriod(view, figures),
    figures.indicators(filter),
    figures.indicators({ ...filter, ...chosen }),
    figures.indicators({ ...anyPhase, ...chosen }),
    figures.indicators({ ...anyPhase, ...chosen, window: 'phase' }),
    unitLines(view, figures),
    figures.reporting(filter),
    figures.owingUnits(filter),
  ])
  askAhead(() => likelyNext(view, figures))
  const time = begunPhases(campaign, view.asOf).length > 1 ? phases : periods
  const words = {
    value: messages.charts.value,
    target: messages.charts.target,
    bounds: messages.charts.bounds,
  }
  const tierFigures = tiers.map((row) =>
    figure(view, row, campaign.tiers.find(({ id }) => id === row.tier)?.label[locale] ?? ''),
  )
  const timeFigures = time.rows
    .filter((row) => row.indicator === indicator.id)
    .map((row) => figure(view, row, time.nameOf(row)))
  return {
    summary: summaryOf(view, whole, reporting, owing),
    tiles: whole.map((row) => tileOf(view, time, periods, row)),
    matrix: matrixOf(view, [...phaseTiers, ...wholeTiers]),
    ranking: rankingOf(view, lines),
    tierChart: drawnChart('tier', { kind: 'bars', layout: 'rows', figures: tierFigures, words }),
    timeChart: drawnChart('time', { kind: 'bars', layout: 'columns', figures: timeFigures, words }),
    timeKind: time.kind,
    lines,
    least: leastText(view),
    reporting: formReporting(view, reporting),
    path: pathTo(campaign.units, node.code),
  }
}
