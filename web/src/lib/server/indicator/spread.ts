import type { Tier } from '@tiendo/etl/campaign'
import type { DrawnChart } from '#lib/charts/drawn-chart.ts'
import type { HistogramModel } from '#lib/charts/model.ts'
import { countText, decimalText } from '#lib/format/number.ts'
import type { Locale } from '#lib/messages/messages.ts'
import { drawnChart } from '../draw.ts'
import { isSmall, leastText } from '../least-denominator.ts'
import type { View } from '../view.ts'
import type { UnitFigure } from './units.ts'

/** Percent points of a class. */
const CLASS_WIDTH = 10

const SCALE = 10_000

/** The class that a ratio lies in, from whole numbers: 0 is 0 to under 10 %, 10 is 100 to under 110 %. */
function classOf(numerator: number, denominator: number): number {
  const [part, of] = [BigInt(Math.round(numerator * SCALE)), BigInt(Math.round(denominator * SCALE))]
  return Number((part * 100n) / (of * BigInt(CLASS_WIDTH)))
}

/** Null where a unit has no ratio. */
export function unitClass({ row }: UnitFigure): number | null {
  const { numerator, denominator } = row
  return numerator === null || denominator === null || denominator <= 0
    ? null
    : classOf(numerator, denominator)
}

const percentText = (percent: number, locale: Locale): string => `${decimalText(String(percent), locale)}%`

export function className({ locale, messages }: View, index: number, isTop: boolean): string {
  const { spread } = messages.indicatorPage
  const [from, to] = [index * CLASS_WIDTH, (index + 1) * CLASS_WIDTH]
  if (isTop && from === 100) return spread.exactly(percentText(100, locale))
  return spread.from(percentText(from, locale), percentText(to, locale))
}

export interface Spread {
  readonly chart: DrawnChart<HistogramModel>
  readonly rows: readonly {
    readonly index: number
    readonly name: string
    readonly count: string
    readonly isEmpty: boolean
  }[]
  /** Without a ratio; null: none. */
  readonly without: string | null
}

function classesOf(view: View, units: readonly UnitFigure[]): HistogramModel['classes'] {
  const byClass = Map.groupBy(units, unitClass)
  const isPart = units.every(({ row }) => (row.numerator ?? 0) <= (row.denominator ?? 0))
  const last = Math.max(10, ...[...byClass.keys()].map((index) => index ?? 0))
  return Array.from({ length: last + 1 }, (_, index) => {
    const members = byClass.get(index) ?? []
    const small = members.filter(({ row }) => isSmall(view, row)).length
    return {
      from: index * CLASS_WIDTH,
      to: (index + 1) * CLASS_WIDTH,
      name: className(view, index, isPart),
      large: members.length - small,
      small,
    }
  })
}

/** The target where it is one for all units, else null. */
export function commonTarget(units: readonly UnitFigure[]): number | null {
  const targets = new Set(units.map(({ row }) => row.target))
  const [only = null] = targets
  return targets.size === 1 ? only : null
}

/** How the units of one tier are spread over the classes of the ratio; null where none has one. */
export function spreadOf(view: View, tier: Tier, units: readonly UnitFigure[]): Spread | null {
  const { locale, messages } = view
  const own = units.filter(({ unit }) => unit.tier === tier.id)
  const told = own.filter((each) => unitClass(each) !== null)
  if (told.length === 0) return null
  const classes = classesOf(view, told)
  const { spread } = messages.indicatorPage
  const chart = drawnChart('histogram', {
    kind: 'histogram',
    locale,
    classes,
    target: commonTarget(told),
    words: {
      large: spread.large,
      small: spread.small(leastText(view)),
      target: messages.charts.target,
      units: spread.units,
    },
  })
  return {
    chart,
    rows: classes.map(({ name, large, small }, index) => ({
      index,
      name,
      count: countText(large + small, locale),
      isEmpty: large + small === 0,
    })),
    without: told.length === own.length ? null : countText(own.length - told.length, locale),
  }
}
