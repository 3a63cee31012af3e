import type { FigureStore } from '@tiendo/etl/figures'
import type { Tier, Unit } from '@tiendo/etl/campaign'
import { countText } from '#lib/format/number.ts'
import { placeStates } from '#lib/place-state.ts'
import { pathTo } from '../path.ts'
import type { View } from '../view.ts'
import { landOf } from './land.ts'
import { tierRows } from './tier-rows.ts'
import { placedUnits, type PlacedUnit } from './units.ts'

/** Tiles of the units below one parent. */
export interface TileGroup {
  readonly parent: string
  readonly units: readonly PlacedUnit[]
}

/** Every unit below the node, at whatever depth. */
function unitsBelow({ campaign, node }: View): Unit[] {
  const byParent = Map.groupBy(campaign.units, ({ parent }) => parent)
  const below = (code: string): Unit[] =>
    (byParent.get(code) ?? []).flatMap((unit) => [unit, ...below(unit.code)])
  return below(node.code)
}

/** Tiers with units below the node to which the indicator applies, or that have such below them; with their number. */
function tiersOf(view: View) {
  const { campaign, indicator } = view
  const lowest = campaign.unitKinds
    .filter(({ id }) => indicator.appliesTo.includes(id))
    .map(({ tier }) => campaign.tiers.findIndex(({ id }) => id === tier))
  const below = unitsBelow(view)
  return campaign.tiers.slice(0, Math.max(-1, ...lowest) + 1).flatMap((tier) => {
    const count = below.filter((unit) => unit.tier === tier.id).length
    return count === 0 ? [] : [{ tier, count }]
  })
}

/** The tier asked for, else the one with the most units. */
function chosenTier(tiers: ReturnType<typeof tiersOf>, asked: string | null): Tier | null {
  const chosen = tiers.find(({ tier }) => tier.id === asked)
  const [most] = tiers.toSorted((a, b) => b.count - a.count)
  return (chosen ?? most)?.tier ?? null
}

function legendOf({ locale }: View, units: readonly PlacedUnit[]) {
  return placeStates.flatMap((state) => {
    const own = units.filter((unit) => unit.state === state)
    const [first] = own
    return first === undefined ? [] : [{ state, text: first.stateText, count: countText(own.length, locale) }]
  })
}

function tileGroups(units: readonly PlacedUnit[]): TileGroup[] {
  const collator = new Intl.Collator('vi', { numeric: true })
  return [...Map.groupBy(units, ({ parent }) => parent)]
    .map(([parent, members]) => ({ parent, units: members }))
    .toSorted((a, b) => collator.compare(a.parent, b.parent))
}

/** The day and structure in which the units of today are shown; null: units never change. */
function structureSwitch({ campaign, asOf, today, structure }: View) {
  const last = campaign.unitEvents
    .map(({ date }) => date)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .at(-1)
  if (last === undefined) return null
  return { isNow: structure === 'now', day: asOf >= last ? asOf : today }
}

/** The units of one tier by their verdict in the chosen indicator, on a map where they have boundaries. */
export async function placePage(view: View, figures: FigureStore, query: URLSearchParams) {
  const { campaign, indicator, locale, node } = view
  const tiers = tiersOf(view)
  const tier = chosenTier(tiers, query.get('tier'))
  const asked = { node: node.code, indicator: indicator.id }
  const units = tier === null ? [] : placedUnits(view, await tierRows(view, figures, tier.id, asked))
  const codes = new Set(units.map(({ code }) => code))
  const land = landOf(campaign.units.filter(({ code }) => codes.has(code)))
  const drawn = new Set(land?.shapes.map(({ code }) => code))
  return {
    tiers: tiers.map(({ tier: { id, label } }) => ({ id, name: label[locale] })),
    tier: tier === null ? null : { id: tier.id, name: tier.label[locale] },
    indicators: campaign.indicators
      .filter(({ isTracked, id }) => !isTracked || id === indicator.id)
      .map(({ id, name }) => ({ id, name: name[locale] })),
    structure: structureSwitch(view),
    path: pathTo(campaign.units, node.code),
    legend: legendOf(view, units),
    units,
    land,
    groups: tileGroups(units.filter(({ code }) => !drawn.has(code))),
  }
}

export type PlacePage = Awaited<ReturnType<typeof placePage>>
