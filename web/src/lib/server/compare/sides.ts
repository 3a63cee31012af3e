import { error } from '@sveltejs/kit'
import type { Unit } from '@tiendo/etl/campaign'
import type { FigureStore } from '@tiendo/etl/figures'
import { dayText } from '#lib/format/date.ts'
import { dayOf, defaultDay, hasChanged, named, unitOf, type View } from '../view.ts'
import { begunPhases } from '../windows.ts'
import type { CompareQuery } from './query.ts'

export interface Choice {
  readonly value: string
  readonly name: string
}

export interface Side {
  readonly label: string
  /** In the address; empty where nothing is to choose. */
  readonly value: string
  readonly view: View
}

export interface Sides {
  readonly left: Side
  readonly right: Side
  /** Null: a day, which is typed. */
  readonly choices: readonly Choice[] | null
}

const MONTHS_BACK = 3

function sidesByPhase(view: View, { left, right }: CompareQuery): Sides | null {
  const { campaign, locale, messages, asOf } = view
  const phases = begunPhases(campaign, asOf)
  const [before, last] = phases.slice(-2)
  const from = named(campaign.phases, left, messages) ?? before
  const to = named(campaign.phases, right, messages) ?? last
  if (from === undefined || to === undefined) return null
  const side = (phase: typeof from): Side => ({
    label: phase.name[locale],
    value: phase.id,
    view: { ...view, phase },
  })
  const choices = campaign.phases.map(({ id, name }) => ({ value: id, name: name[locale] }))
  return { left: side(from), right: side(to), choices }
}

/** The same day some months before; the last of the month where it has no such day. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10)
}

function sidesByDay(view: View, { left, right }: CompareQuery): Sides {
  const { locale, messages } = view
  const to = dayOf(right, messages) ?? view.asOf
  const from = dayOf(left, messages) ?? monthsBefore(to, MONTHS_BACK)
  const side = (asOf: string): Side => ({
    label: dayText(asOf, locale),
    value: asOf,
    view: { ...view, asOf },
  })
  return { left: side(from), right: side(to), choices: null }
}

/** The units directly below: those with units of their own first, by tier and name. */
function areasBelow({ campaign, node }: View): Unit[] {
  const collator = new Intl.Collator('vi', { numeric: true })
  const parents = new Set(campaign.units.map(({ parent }) => parent))
  const place = ({ code, tier }: Unit): number =>
    campaign.tiers.findIndex(({ id }) => id === tier) - (parents.has(code) ? campaign.tiers.length : 0)
  return campaign.units
    .filter(({ parent }) => parent === node.code)
    .toSorted((a, b) => place(a) - place(b) || collator.compare(a.name, b.name))
}

function sidesByArea(view: View, { left, right }: CompareQuery): Sides | null {
  const { campaign, messages } = view
  const below = areasBelow(view)
  const unit = (code: string | null, other: Unit | undefined) =>
    code === null ? other : unitOf(campaign, code, messages)
  const [from, to] = [unit(left, below[0]), unit(right, below[1])]
  if (from === undefined || to === undefined) return null
  const side = (chosen: Unit): Side => ({
    label: chosen.name,
    value: chosen.code,
    view: { ...view, node: chosen },
  })
  const offered = new Map([...below, from, to].map((each) => [each.code, each]))
  const choices = [...offered.values()].map(({ code, name }) => ({ value: code, name }))
  return { left: side(from), right: side(to), choices }
}

function sidesByStructure(view: View): Sides | null {
  const { messages } = view
  if (!hasChanged(view)) return null
  const side = (structure: View['structure']): Side => ({
    label: messages.view[structure],
    value: '',
    view: { ...view, structure },
  })
  return { left: side('then'), right: side('now'), choices: [] }
}

/** Campaigns that share an indicator of the catalogue, the one that began last before this one first. */
async function sidesByCampaign(
  view: View,
  figures: FigureStore,
  { right }: CompareQuery,
): Promise<Sides | null> {
  const { campaign, locale, messages, today } = view
  const own = new Set(campaign.indicators.filter(({ isTracked }) => !isTracked).map(({ id }) => id))
  const summaries = await figures.campaigns()
  const published = await Promise.all(summaries.map(({ id }) => figures.published(id)))
  const others = published
    .flatMap((each) => each ?? [])
    .filter((each) => each.campaign.id !== campaign.id)
    .filter((each) => each.campaign.indicators.some(({ id, isTracked }) => !isTracked && own.has(id)))
    .toSorted((a, b) => (a.campaign.start < b.campaign.start ? 1 : -1))
  const before = others.find((each) => each.campaign.start < campaign.start)
  const other =
    right === null
      ? (before ?? others[0])
      : (others.find((each) => each.campaign.id === right) ?? error(404, messages.errors.name(right), {}))
  if (other === undefined) return null
  const there: View = {
    ...view,
    campaign: other.campaign,
    isSample: other.hasSampleReports,
    receivedUntil: other.receivedUntil,
    asOf: defaultDay(other.campaign, today),
    phase: null,
    node: unitOf(other.campaign, null, messages),
    structure: 'then',
  }
  return {
    left: { label: campaign.shortTitle[locale], value: campaign.id, view },
    right: { label: other.campaign.shortTitle[locale], value: other.campaign.id, view: there },
    choices: others.map((each) => ({ value: each.campaign.id, name: each.campaign.shortTitle[locale] })),
  }
}

/** Two views that differ in one thing; null where there are no two. */
export async function sidesOf(view: View, figures: FigureStore, query: CompareQuery): Promise<Sides | null> {
  switch (query.by) {
    case 'phase':
      return sidesByPhase(view, query)
    case 'day':
      return sidesByDay(view, query)
    case 'area':
      return sidesByArea(view, query)
    case 'structure':
      return sidesByStructure(view)
    case 'campaign':
      return sidesByCampaign(view, figures, query)
  }
}
