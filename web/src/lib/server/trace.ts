import type { Unit } from '@tiendo/etl/campaign'
import type { TraceCell, TracedUnits } from '@tiendo/etl/figure'
import type { FigureStore } from '@tiendo/etl/figures'
import { figureOf } from '#lib/figure.ts'
import { instantText } from '#lib/format/date.ts'
import { countText } from '#lib/format/number.ts'
import { partText, ratioText } from '#lib/format/percent.ts'
import { plain } from '#lib/plain.ts'
import { filterOf, isClosed, named, type View } from './view.ts'

const PAGE = 40

const traceStates = ['counted', 'excluded', 'not_reported', 'not_due'] as const
type TraceState = (typeof traceStates)[number]

function stateOf(text: string | null): TraceState | null {
  return traceStates.find((state) => state === text) ?? null
}

function cellOf({ locale, campaign, indicator }: View, cell: TraceCell) {
  const form = campaign.forms.find(({ id }) => id === indicator.form)
  return {
    ...cell,
    field: form?.fields.find(({ id }) => id === cell.field)?.label[locale] ?? cell.field,
    period: form?.periods.find(({ id }) => id === cell.period)?.label[locale] ?? cell.period,
    received: instantText(cell.receivedAt, locale),
  }
}

function countsText(numerator: number | null, denominator: number | null, { locale }: View): string {
  if (numerator === null && denominator === null) return ''
  return `${countText(numerator, locale)}/${countText(denominator, locale)}`
}

/** What of a divided unit entered the sums; null: all of it, or nothing. */
function partOf(view: View, unit: TracedUnits['units'][number]): string | null {
  const own = countsText(unit.numerator, unit.denominator, view)
  if (unit.share === 1 || own === '') return null
  const entered = countsText(unit.partNumerator, unit.partDenominator, view)
  return view.messages.trace.part(partText(unit.share, view.locale), own, entered)
}

function namedUnit(units: ReadonlyMap<string, Unit>, traced: TracedUnits['units'][number]) {
  const registered = units.get(traced.unit)
  return {
    code: traced.unit,
    name: registered?.name ?? traced.unit,
    parent: units.get(registered?.parent ?? '')?.name ?? '',
    state: stateOf(traced.state),
    traced,
  }
}

function unitOf(view: View, { traced: unit, ...place }: ReturnType<typeof namedUnit>) {
  const { locale, messages } = view
  return {
    ...place,
    stateText: place.state === null ? unit.state : messages.trace.states[place.state],
    valueText: ratioText(unit.numerator, unit.denominator, null, locale),
    countsText: countsText(unit.numerator, unit.denominator, view),
    partText: partOf(view, unit),
  }
}

type ListedUnit = ReturnType<typeof unitOf>

/** A unit behind a figure with the cells that it is read from. */
export interface TracedUnit extends ListedUnit {
  readonly cells: readonly ReturnType<typeof cellOf>[]
}

export interface TraceQuery {
  readonly find: string
  readonly state: string | null
  readonly page: number
  readonly tier: string | null
}

/** A figure with the units behind it, a page of them at a time, and their cells. */
export async function traceOf(view: View, figures: FigureStore, query: TraceQuery) {
  const { campaign, locale, messages, node, indicator } = view
  const tier = named(campaign.tiers, query.tier, messages)
  const filter = {
    ...{ ...filterOf(view), indicator: indicator.id },
    ...(tier !== null && { tier: tier.id }),
  }
  const traced = await figures.traceUnits(filter)
  const registry = new Map(campaign.units.map((unit) => [unit.code, unit]))
  const units = traced.units.map((unit) => namedUnit(registry, unit))
  const wanted = plain(query.find)
  const found = units.filter(
    (unit) =>
      (query.state === null || unit.state === query.state) &&
      (wanted === '' || plain(`${unit.name} ${unit.parent} ${unit.code}`).includes(wanted)),
  )
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const page = Math.min(Math.max(1, query.page), pages)
  const shown = found.slice((page - 1) * PAGE, page * PAGE)
  const cells = await figures.traceCells(
    filter,
    shown.map(({ code }) => code),
  )
  return {
    figure: figureOf(traced.row, node.name, isClosed(view), locale, messages),
    tier: tier?.label[locale] ?? null,
    definition: indicator.definition[locale],
    units: shown.map((unit): TracedUnit => ({
      ...unitOf(view, unit),
      cells: (cells.get(unit.code) ?? []).map((cell) => cellOf(view, cell)),
    })),
    found: found.length,
    all: units.length,
    page,
    pages,
    counts: traceStates.map((state) => ({
      state,
      count: units.filter((unit) => unit.state === state).length,
    })),
  }
}
