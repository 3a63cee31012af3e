import { Binomial } from '@tiendo/etl/binomial'
import type { FunnelZone } from '#lib/charts/model.ts'
import { countText } from '#lib/format/number.ts'
import { ratioText, shareText } from '#lib/format/percent.ts'
import { isSmall } from '../least-denominator.ts'
import type { View } from '../view.ts'
import { isPart, type UnitFigure } from './units.ts'

export const NEAR = 0.95
export const FAR = 0.998

export interface FunnelRow {
  readonly code: string
  readonly name: string
  readonly valueText: string
  readonly countsText: string
  readonly limitsText: string
  readonly zone: FunnelZone
  /** "Ngoài giới hạn 95%, thấp hơn" */
  readonly position: string
}

/** A unit as the limits see it: whole counts, one among the other. */
export interface Sized {
  readonly code: string
  readonly name: string
  readonly part: number
  /** With every missing report counted in. */
  readonly most: number
  readonly size: number
  readonly target: number | null
}

export function sized(view: View, { unit, row }: UnitFigure): Sized[] {
  const { numerator, denominator, target } = row
  if (!isPart(row) || isSmall(view, row) || numerator === null || denominator === null) return []
  const most = row.upper === null ? numerator : Math.round(row.upper * denominator)
  return [{ code: unit.code, name: unit.name, part: numerator, most, size: denominator, target }]
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

/** How each unit stands against the limits of its size, in the order of the units. */
export function rowsOf(view: View, compared: readonly Sized[], rate: number): FunnelRow[] {
  const sizes = new Map<number, OfSize>()
  return compared.map((unit) => {
    const known = sizes.get(unit.size) ?? ofSize(view, unit.size, rate)
    sizes.set(unit.size, known)
    return rowOf(view, unit, known)
  })
}
