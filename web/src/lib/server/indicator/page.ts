import type { Tier } from '@tiendo/etl/campaign'
import type { FigureStore } from '@tiendo/etl/figures'
import { figureOf, type Figure } from '#lib/figure.ts'
import type { DrawnChart } from '#lib/charts/drawn-chart.ts'
import type { TrendModel } from '#lib/charts/model.ts'
import { whyText } from '#lib/why.ts'
import { drawnChart } from '../draw.ts'
import { isSmall, leastText } from '../least-denominator.ts'
import { byPeriod, byPhase, type InTime } from '../in-time.ts'
import { pathTo } from '../path.ts'
import { filterOf, isClosed, type View } from '../view.ts'
import { definitionOf } from './definition.ts'
import { funnelOf } from './funnel.ts'
import { multiplesOf } from './multiples.ts'
import { needOf } from './need.ts'
import type { IndicatorQuery } from './query.ts'
import { className, spreadOf, unitClass } from './spread.ts'
import { isPart, unitFigures, type UnitFigure } from './units.ts'

const FEWEST_STEPS = 2

function figuresOf(view: View, { rows, nameOf }: InTime): Figure[] {
  return rows.map((row) => figureOf(row, nameOf(row), isClosed(view), view.locale, view.messages))
}

/** Null where fewer than two steps have a value. */
function trendChart(view: View, time: InTime): DrawnChart<TrendModel> | null {
  const figures = figuresOf(view, time)
  if (figures.filter(({ value }) => value !== null).length < FEWEST_STEPS) return null
  const { value, target, bounds } = view.messages.charts
  return drawnChart(time.kind, { kind: 'trend', figures, words: { value, target, bounds } })
}

/** Tiers with units below the node, and how many of each can be compared by their ratio. */
function tiersOf(view: View, units: readonly UnitFigure[]) {
  const { campaign, locale } = view
  return campaign.tiers.flatMap((tier) => {
    const own = units.filter(({ unit }) => unit.tier === tier.id)
    const comparable = own.filter(
      ({ row }) => row.value !== null && isPart(row) && !isSmall(view, row),
    ).length
    return own.length === 0 ? [] : [{ tier, name: tier.label[locale], count: own.length, comparable }]
  })
}

/** The tier asked for, else the one with the most units large enough to compare, the lower one of equals. */
function comparedTier(tiers: ReturnType<typeof tiersOf>, asked: string | null): Tier | null {
  const chosen = tiers.find(({ tier }) => tier.id === asked)
  const [best] = tiers.toSorted((a, b) => b.comparable - a.comparable || b.count - a.count)
  return (chosen ?? best)?.tier ?? null
}

function classNames(view: View, units: readonly UnitFigure[]) {
  const classes = new Set(units.flatMap((each) => unitClass(each) ?? []))
  const isPartOf = units.every(({ row }) => (row.numerator ?? 0) <= (row.denominator ?? 0))
  return [...classes]
    .toSorted((a, b) => a - b)
    .map((index) => ({ index, name: className(view, index, isPartOf) }))
}

function verdictsOf({ messages }: View, units: readonly UnitFigure[]) {
  const found = new Set(units.map(({ row }) => row.verdict))
  return [...found].map((verdict) => ({ verdict, name: messages.verdicts[verdict] }))
}

/** Everything on one indicator for the node of a view. */
export async function indicatorPage(view: View, figures: FigureStore, query: IndicatorQuery) {
  const { campaign, indicator, locale, messages, node } = view
  const filter = { ...filterOf(view), indicator: indicator.id }
  const { phase: _, ...anyPhase } = filter
  const [[row], nodes, phases, periods] = await Promise.all([
    figures.indicators(filter),
    figures.indicators({ ...filter, by: 'node' }),
    byPhase(view, figures, indicator.id),
    byPeriod(view, figures, indicator.id),
  ])
  const time = periods.rows.filter(({ value }) => value !== null).length >= FEWEST_STEPS ? periods : phases
  const steps = await figures.indicators({ ...anyPhase, by: 'child', window: time.kind })
  const units = unitFigures(view, nodes)
  const children = units.filter(({ unit }) => unit.parent === node.code)
  const tiers = tiersOf(view, units)
  const tier = comparedTier(tiers, query.tier)
  return {
    figure: row === undefined ? null : figureOf(row, node.name, isClosed(view), locale, messages),
    why: row === undefined ? messages.why.notApplicable : whyText(row, indicator, locale, messages),
    definition: definitionOf(view),
    others: campaign.indicators
      .filter(({ isTracked }) => !isTracked)
      .map(({ id, name }) => ({ id, name: name[locale] })),
    path: pathTo(campaign.units, node.code),
    periodChart: trendChart(view, periods),
    phaseChart: trendChart(view, phases),
    tiers: tiers.map(({ tier: { id }, name, count }) => ({ id, name, count })),
    tier: tier === null ? null : { id: tier.id, name: tier.label[locale] },
    spread: tier === null ? null : spreadOf(view, tier, units),
    funnel: tier === null ? null : funnelOf(view, tier, units),
    least: leastText(view),
    isPart: units.every((each) => each.row.value === null || isPart(each.row)),
    multiples: multiplesOf(view, time, steps, children, query.isWhole),
    classes: classNames(view, units),
    verdicts: verdictsOf(view, units),
    need: needOf(view, units, query),
    query,
  }
}
