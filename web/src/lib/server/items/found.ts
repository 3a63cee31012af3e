import type { FigureStore } from '@tiendo/etl/figures'
import type { Item, ItemReports } from '@tiendo/etl/item'
import { foundItems } from '@tiendo/etl/item-search'
import { filterOf, type View } from '../view.ts'
import type { ItemQuery } from './query.ts'

/** A unit that has sent items: its name, and that of the body above it (empty: the whole body). */
interface ItemOwner {
  readonly name: string
  readonly area: string
}

export interface FoundItems {
  readonly told: ItemReports
  readonly found: readonly Item[]
  readonly ownerOf: (unit: string) => ItemOwner
}

/** The items that the view and its query ask for, beside all that there are. */
export async function itemsFound(view: View, figures: FigureStore, query: ItemQuery): Promise<FoundItems> {
  const { campaign } = view
  const { form, words, tier, results } = query
  const asked = { ...filterOf(view), form: form.id, ...(tier !== null && { tier }) }
  const told = await figures.items.of(campaign, asked)
  const units = new Map(campaign.units.map((unit) => [unit.code, unit]))
  const ownerOf = (code: string): ItemOwner => {
    const unit = units.get(code)
    return { name: unit?.name ?? code, area: units.get(unit?.parent ?? '')?.name ?? '' }
  }
  const found = foundItems(told.items, { words, results }, (unit) => {
    const { name, area } = ownerOf(unit)
    return [name, area, unit]
  })
  return { told, found, ownerOf }
}
