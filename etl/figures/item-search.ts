import type { ItemForm } from '../campaign/item-forms.ts'
import { foldText } from '../spelling/fold.ts'
import { plain, scaled } from '../statistics/exact.ts'
import type { Item } from './item.ts'

export const itemResults = ['yes', 'no', 'unsaid'] as const
/** Whether an item counts in a field of the form, such as among the works done. */
export type ItemResult = (typeof itemResults)[number]

/** What is looked for among items; absent: any. */
export interface ItemSearch {
  /** All of them stand somewhere in the item or its unit's name, whatever their accents and case. */
  readonly words?: string
  /** By field of the form. */
  readonly results?: Readonly<Record<string, ItemResult>>
}

/** The items that say a number, and the sum of these. */
export interface ItemSum {
  /** A field of the form. */
  readonly field: string
  /** Exact decimal text. */
  readonly sum: string
  readonly items: number
}

/** The fields of the form in which an item counts or does not. */
export function resultFields({ list }: ItemForm): string[] {
  return list.counts.filter(({ where }) => where !== null).map(({ field }) => field)
}

export function resultOf({ counts }: Item, field: string): ItemResult {
  const count = counts[field] ?? null
  return count === null ? 'unsaid' : Number(count) > 0 ? 'yes' : 'no'
}

/** `namesOf`: the unit as a reader knows it, such as its name and its area's. */
export function foundItems(
  items: readonly Item[],
  { words = '', results = {} }: ItemSearch,
  namesOf: (unit: string) => readonly string[],
): Item[] {
  const asked = foldText(words).split(' ').filter(Boolean)
  const isNamed = ({ unit, values }: Item): boolean => {
    const text = foldText([...namesOf(unit), ...values.map(({ shown }) => shown)].join(' '))
    return asked.every((word) => text.includes(word))
  }
  const hasResults = (item: Item): boolean =>
    Object.entries(results).every(([field, result]) => resultOf(item, field) === result)
  return items.filter((item) => hasResults(item) && (asked.length === 0 || isNamed(item)))
}

/** The numbers of the form that the items add up to. */
export function itemSums({ list }: ItemForm, items: readonly Item[]): ItemSum[] {
  const summed = list.counts.filter(({ sum }) => sum !== null).map(({ field }) => field)
  return summed.map((field) => {
    const told = items.flatMap(({ counts }) => counts[field] ?? [])
    const sum = told.reduce((total, number) => total + scaled(number), 0n)
    return { field, sum: plain(sum), items: told.length }
  })
}
