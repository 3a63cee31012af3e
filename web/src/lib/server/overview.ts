import type { Unit } from '@tiendo/etl/campaign'
import type { IndicatorRow } from '@tiendo/etl/figure'
import type { FigureStore } from '@tiendo/etl/figures'
import { figureOf, type Figure } from '#lib/figure.ts'
import { pointsText } from '#lib/format/percent.ts'
import { drawnChart } from './draw.ts'
import { filterOf, isClosed, type View } from './view.ts'
import { begunPhases, lastTwo } from './windows.ts'

export interface Tile {
  readonly indicator: string
  readonly figure: Figure
  readonly isChosen: boolean
  readonly definition: string
  /** Against the window before; null where there are not two with a value. */
  readonly change: { readonly text: string; readonly direction: 'up' | 'down' | 'same' | 'unknown' } | null
}

export interface UnitLine {
  readonly code: string
  readonly figure: Figure
  /** False for the node itself among its children, and where nothing lies below. */
  readonly hasChildren: boolean
}

function figure(view: View, row: IndicatorRow, name: string): Figure {
  return figureOf(row, name, isClosed(view), view.locale, view.messages)
}

interface InTime {
  readonly kind: 'phase' | 'period'
  readonly rows: readonly IndicatorRow[]
  readonly nameOf: (row: IndicatorRow) => string
}

/** By phase; by reporting period where fewer than two phases have begun. */
async function inTime(view: View, figures: FigureStore): Promise<InTime> {
  const { campaign, asOf, locale } = view
  const { phase: _, ...filter } = filterOf(view)
  const begun = begunPhases(campaign, asOf)
  if (begun.length > 1) {
    const rows = await figures.indicators({ ...filter, by: 'phase' })
    const order = begun.map(({ id }) => id)
    const inside = rows.filter(({ phase }) => phase !== null && order.includes(phase))
    return {
      kind: 'phase',
      rows: inside.toSorted((a, b) => order.indexOf(a.phase ?? '') - order.indexOf(b.phase ?? '')),
      nameOf: (row) => campaign.phases.find(({ id }) => id === row.phase)?.name[locale] ?? '',
    }
  }
  const periods = campaign.forms.flatMap((form) => form.periods).filter(({ start }) => start <= asOf)
  const rows = await figures.indicators({ ...filter, by: 'period' })
  return {
    kind: 'period',
    rows: rows.filter(({ period }) => periods.some(({ id }) => id === period)),
    nameOf: (row) => periods.find(({ id }) => id === row.period)?.label[locale] ?? '',
  }
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

function tileOf(view: View, time: InTime, row: IndicatorRow): Tile {
  const indicator = view.campaign.indicators.find(({ id }) => id === row.indicator)
  return {
    indicator: row.indicator,
    figure: figure(view, row, indicator?.name[view.locale] ?? row.indicator),
    isChosen: row.indicator === view.indicator.id,
    definition: indicator?.definition[view.locale] ?? '',
    change: changeOf(view, time, row.indicator),
  }
}

async function unitLines(view: View, figures: FigureStore): Promise<UnitLine[]> {
  const { campaign, node, indicator, messages } = view
  const filter = { ...filterOf(view), indicator: indicator.id }
  const [children, alone] = await Promise.all([
    figures.indicators({ ...filter, by: 'child' }),
    figures.indicators({ ...filter, by: 'unit' }),
  ])
  const own = children.length === 0 ? [] : alone.filter((row) => row.node === node.code)
  const parents = new Set(campaign.units.map(({ parent }) => parent))
  return [...own, ...children].map((row) => {
    const unit = campaign.units.find(({ code }) => code === row.node)
    const isItself = row.node === node.code
    const name = unit?.name ?? row.node
    return {
      code: row.node,
      figure: figure(view, row, isItself ? messages.table.itself(name) : name),
      hasChildren: !isItself && parents.has(row.node),
    }
  })
}

export interface FormReporting {
  readonly form: string
  readonly title: string
  readonly expected: number
  readonly received: number
  readonly onTime: number
  readonly late: number
  readonly missing: number
  readonly notDue: number
}

async function formReporting(view: View, figures: FigureStore): Promise<FormReporting[]> {
  const rows = await figures.reporting(filterOf(view))
  const order = view.campaign.forms.map(({ id }) => id)
  const sorted = rows.toSorted((a, b) => order.indexOf(a.form) - order.indexOf(b.form))
  return sorted.map((row) => {
    const form = view.campaign.forms.find(({ id }) => id === row.form)
    return { ...row, title: `${form?.number ?? ''} · ${form?.title[view.locale] ?? row.form}` }
  })
}

/** Everything that the overview of a campaign shows. */
export async function overviewOf(view: View, figures: FigureStore) {
  const { campaign, indicator, locale, messages, node } = view
  const filter = filterOf(view)
  const [time, whole, tiers, lines, reporting] = await Promise.all([
    inTime(view, figures),
    figures.indicators(filter),
    figures.indicators({ ...filter, indicator: indicator.id, by: 'tier' }),
    unitLines(view, figures),
    formReporting(view, figures),
  ])
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
    tiles: whole.map((row) => tileOf(view, time, row)),
    tierChart: drawnChart('tier', 'rows', tierFigures, words),
    timeChart: drawnChart('time', 'columns', timeFigures, words),
    timeKind: time.kind,
    lines,
    reporting,
    path: pathTo(campaign.units, node.code),
  }
}

/** From the root down to a unit. */
function pathTo(units: readonly Unit[], code: string): { code: string; name: string }[] {
  const unit = units.find((each) => each.code === code)
  if (unit === undefined) return []
  return [...(unit.parent === null ? [] : pathTo(units, unit.parent)), { code, name: unit.name }]
}
