import type { TraceUnit } from '@tiendo/etl/figure'
import type { FigureStore } from '@tiendo/etl/figures'
import { figureOf } from '#lib/figure.ts'
import { instantText } from '#lib/format/date.ts'
import { countText } from '#lib/format/number.ts'
import { ratioText } from '#lib/format/percent.ts'
import { plain } from '#lib/plain.ts'
import { filterOf, isClosed, type View } from './view.ts'

const PAGE = 40

const traceStates = ['counted', 'excluded', 'not_reported', 'not_due'] as const
type TraceState = (typeof traceStates)[number]

function stateOf(text: string | null): TraceState | null {
  return traceStates.find((state) => state === text) ?? null
}

function unitOf(view: View, unit: TraceUnit) {
  const { campaign, locale, messages, indicator } = view
  const form = campaign.forms.find(({ id }) => id === indicator.form)
  const state = stateOf(unit.state)
  return {
    code: unit.unit,
    name: campaign.units.find(({ code }) => code === unit.unit)?.name ?? unit.unit,
    parent: parentName(view, unit.unit),
    state,
    stateText: state === null ? unit.state : messages.trace.states[state],
    valueText: ratioText(unit.numerator, unit.denominator, null, locale),
    countsText:
      unit.numerator === null && unit.denominator === null
        ? ''
        : `${countText(unit.numerator, locale)}/${countText(unit.denominator, locale)}`,
    cells: unit.cells.map((cell) => ({
      ...cell,
      field: form?.fields.find(({ id }) => id === cell.field)?.label[locale] ?? cell.field,
      period: form?.periods.find(({ id }) => id === cell.period)?.label[locale] ?? cell.period,
      received: instantText(cell.receivedAt, locale),
    })),
  }
}

export type TracedUnit = ReturnType<typeof unitOf>

function parentName({ campaign }: View, code: string): string {
  const parent = campaign.units.find((unit) => unit.code === code)?.parent
  return campaign.units.find((unit) => unit.code === parent)?.name ?? ''
}

export interface TraceQuery {
  readonly find: string
  readonly state: string | null
  readonly page: number
  readonly tier: string | null
}

/** A figure with the units behind it, a page of them at a time, and their cells. */
export async function traceOf(view: View, figures: FigureStore, query: TraceQuery) {
  const { locale, messages, node, indicator } = view
  const filter = { ...filterOf(view), indicator: indicator.id }
  const trace = await figures.trace({ ...filter, ...(query.tier !== null && { tier: query.tier }) })
  const wanted = plain(query.find)
  const units = trace.units.map((unit) => unitOf(view, unit))
  const found = units.filter(
    (unit) =>
      (query.state === null || unit.state === query.state) &&
      (wanted === '' || plain(`${unit.name} ${unit.parent} ${unit.code}`).includes(wanted)),
  )
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const page = Math.min(Math.max(1, query.page), pages)
  return {
    figure: figureOf(trace.row, node.name, isClosed(view), locale, messages),
    definition: indicator.definition[locale],
    units: found.slice((page - 1) * PAGE, page * PAGE),
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
