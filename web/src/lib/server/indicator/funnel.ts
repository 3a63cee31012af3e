import type { Tier } from '@tiendo/etl/campaign'
import { Binomial } from '@tiendo/etl/binomial'
import type { DrawnChart } from '#lib/charts/drawn-chart.ts'
import type { FunnelModel, FunnelZone } from '#lib/charts/model.ts'
import { countText } from '#lib/format/number.ts'
import { ratioText } from '#lib/format/percent.ts'
import { drawnChart } from '../draw.ts'
import { isSmall, leastDenominator, leastText } from '../least-denominator.ts'
import type { View } from '../view.ts'
import { FAR, NEAR, rowsOf, sized, type FunnelRow, type Sized } from './funnel-rows.ts'
import { MOST_LINES } from './most-lines.ts'
import { commonTarget } from './spread.ts'
import type { UnitFigure } from './units.ts'

/** Sizes at which the limits are worked out between the smallest and the largest. */
const STEPS = 90

export interface Funnel {
  readonly chart: DrawnChart<FunnelModel>
  /** The farthest outside first. */
  readonly rows: readonly FunnelRow[]
  /** Where the rows are not all that are drawn; null: they are. */
  readonly some: string | null
  readonly note: string
  /** Units too small to compare; null: none. */
  readonly apart: string | null
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

const order: Readonly<Record<FunnelZone, number>> = { far: 0, near: 1, within: 2 }

const wordsOf = ({ messages }: View): FunnelModel['words'] => {
  const { within, near, far, rate, nearLimits, farLimits, size } = messages.indicatorPage.funnel
  return { within, near, far, rate, nearLimits, farLimits, size, target: messages.charts.target }
}

function pointOf({ name, part, size }: Sized, row: FunnelRow | undefined): FunnelModel['points'][number] {
  return {
    name,
    size,
    share: (part / size) * 100,
    zone: row?.zone ?? 'within',
    told: [`${row?.valueText ?? ''} (${row?.countsText ?? ''})`, row?.position ?? ''],
  }
}

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
  const model: FunnelModel = {
    kind: 'funnel',
    locale,
    points: compared.map((each, index) => pointOf(each, rows[index])),
    limits: limitsAlong(
      view,
      compared.map((each) => each.size),
      rate,
    ),
    rate: rate * 100,
    target: commonTarget(own.filter(({ row }) => row.value !== null)),
    words: wordsOf(view),
  }
  const counts = `${countText(part, locale)}/${countText(size, locale)}`
  const all = countText(compared.length, locale)
  return {
    chart: drawnChart('funnel', model),
    rows: rows.toSorted((a, b) => order[a.zone] - order[b.zone]).slice(0, MOST_LINES),
    some: rows.length > MOST_LINES ? funnel.some(countText(MOST_LINES, locale), all) : null,
    note: funnel.note(ratioText(part, size, null, locale), counts, all),
    apart: small === 0 ? null : funnel.apart(countText(small, locale), leastText(view)),
  }
}
