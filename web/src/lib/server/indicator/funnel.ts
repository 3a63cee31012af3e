import type { Tier } from '@tiendo/etl/campaign'
import { Binomial } from '@tiendo/etl/binomial'
import type { DrawnChart } from '#lib/charts/drawn-chart.ts'
import type { FunnelModel, FunnelZone } from '#lib/charts/model.ts'
import { countText } from '#lib/format/number.ts'
import { ratioText, shareText } from '#lib/format/percent.ts'
import { drawnChart } from '../draw.ts'
import { isSmall, leastDenominator, leastText } from '../least-denominator.ts'
import type { View } from '../view.ts'
import { commonTarget } from './spread.ts'
import { isPart, type UnitFigure } from './units.ts'

const NEAR = 0.95
const FAR = 0.998
/** Sizes at which the limits are worked out between the smallest and the largest. */
const STEPS = 90

interface FunnelRow {
  readonly code: string
  readonly name: string
  readonly valueText: string
  readonly countsText: string
  readonly limitsText: string
  readonly zone: FunnelZone
  /** "Ngoài giới hạn 95%, thấp hơn" */
  readonly position: string
}

export interface Funnel {
  readonly chart: DrawnChart<FunnelModel>
  /** The farthest outside first. */
  readonly rows: readonly FunnelRow[]
  readonly note: string
  /** Units too small to compare; null: none. */
  readonly apart: string | null
}

/** A unit as the limits see it: whole counts, one among the other. */
interface Sized {
  readonly code: string
  readonly name: string
  readonly part: number
  /** With every missing report counted in. */
  readonly most: number
  readonly size: number
  readonly target: number | null
}

function sized(view: View, { unit, row }: UnitFigure): Sized[] {
  const { numerator, denominator, target } = row
  if (!isPart(row) || isSmall(view, row) || numerator === null || denominator === null) return []
  const most = row.upper === null ? numerator : Math.round(row.upper * denominator)
  return [{ code: unit.code, name: unit.name, part: numerator, most, size: denominator, target }]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

function limitsAlong(view: View, sizes: readonly number[], rate: number): FunnelModel['limits'] {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const spare = Math.max(1, Math.round((most - least) * 0.05))
  const [first, last] = [Math.max(leastDenominator(view), least - spare), most + spare]
  const steps = Math.min(STEPS, last - first)
  const drawn = new Set(
    Array.from({ length: steps + 1 }, (_, at) => Math.round(first + ((last - first) * at) / steps)),
  )
  return [...drawn].map((size) => {
    const chance = new Binomial(size, rate)
    const [near, far] = [chance.limits(NEAR), chance.limits(FAR)]
    return {
      size,
      near: [near.lower * 100, near.upper * 100] as const,
      far: [far.lower * 100, far.upper * 100] as const,
    }
  })
}

/** On which side of the limits a unit stands; never below where missing reports could still bring it back. */
function sideOf({ part, most }: Sized, chance: Binomial, coverage: number): ReturnType<Binomial['side']> {
  const side = chance.side(part, coverage)
  return side === 'below' && chance.side(most, coverage) !== 'below' ? 'within' : side
}

function positionOf({ messages }: View, unit: Sized, chance: Binomial): Pick<FunnelRow, 'zone' | 'position'> {
  const { funnel } = messages.indicatorPage
  const [near, far] = [sideOf(unit, chance, NEAR), sideOf(unit, chance, FAR)]
  if (near === 'within') {
    const isOpen = chance.side(unit.part, NEAR) !== 'within'
    return { zone: 'within', position: isOpen ? funnel.open : funnel.within }
  }
  const zone = far === 'within' ? 'near' : 'far'
  return { zone, position: funnel.told(funnel[zone], funnel[near]) }
}

/** What holds for all units of one size. */
interface OfSize {
  readonly chance: Binomial
  readonly limitsText: string
}

function ofSize({ locale, messages }: View, size: number, rate: number): OfSize {
  const chance = new Binomial(size, rate)
  const limits = chance.limits(FAR)
  const [lower, upper] = [shareText(limits.lower, locale), shareText(limits.upper, locale)]
  return { chance, limitsText: messages.indicatorPage.funnel.range(lower, upper) }
}

function rowOf(view: View, unit: Sized, { chance, limitsText }: OfSize): FunnelRow {
  const { code, name, part, size, target } = unit
  return {
    code,
    name,
    valueText: ratioText(part, size, target, view.locale),
    countsText: `${countText(part, view.locale)}/${countText(size, view.locale)}`,
    limitsText,
    ...positionOf(view, unit, chance),
  }
}

/** In the order of the units. */
function rowsOf(view: View, compared: readonly Sized[], rate: number): FunnelRow[] {
  const sizes = new Map<number, OfSize>()
  return compared.map((unit) => {
    const known = sizes.get(unit.size) ?? ofSize(view, unit.size, rate)
    sizes.set(unit.size, known)
    return rowOf(view, unit, known)
  })
}

const order: Readonly<Record<FunnelZone, number>> = { far: 0, near: 1, within: 2 }

/** The units of one tier against the limits of their size; null where fewer than two are large enough. */
export function funnelOf(view: View, tier: Tier, units: readonly UnitFigure[]): Funnel | null {
  const { locale, messages } = view
  const { funnel } = messages.indicatorPage
  const own = units.filter(({ unit }) => unit.tier === tier.id)
  const compared = own.flatMap((each) => sized(view, each))
  if (compared.length < 2) return null
  const [part, size] = [sum(compared.map((each) => each.part)), sum(compared.map((each) => each.size))]
  const rate = part / size
  const rows = rowsOf(view, compared, rate)
  const small = own.filter(({ row }) => row.numerator !== null && isSmall(view, row)).length
  const { within, near, far, rate: rateWord, nearLimits, farLimits, size: sizeWord } = funnel
  const model: FunnelModel = {
    kind: 'funnel',
    points: compared.map((each, index) => ({
      name: each.name,
      size: each.size,
      share: (each.part / each.size) * 100,
      zone: rows[index]?.zone ?? 'within',
      told: [
        `${rows[index]?.valueText ?? ''} (${rows[index]?.countsText ?? ''})`,
        rows[index]?.position ?? '',
      ],
    })),
    limits: limitsAlong(
      view,
      compared.map((each) => each.size),
      rate,
    ),
    rate: rate * 100,
    target: commonTarget(own.filter(({ row }) => row.value !== null)),
    words: {
      within,
      near,
      far,
      rate: rateWord,
      nearLimits,
      farLimits,
      size: sizeWord,
      target: messages.charts.target,
    },
  }
  const counts = `${countText(part, locale)}/${countText(size, locale)}`
  return {
    chart: drawnChart('funnel', model),
    rows: rows.toSorted((a, b) => order[a.zone] - order[b.zone]),
    note: funnel.note(ratioText(part, size, null, locale), counts, countText(compared.length, locale)),
    apart: small === 0 ? null : funnel.apart(countText(small, locale), leastText(view)),
  }
}
