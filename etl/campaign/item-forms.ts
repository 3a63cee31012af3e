import { isAmount } from './amount.ts'
import type { Campaign, Field, Form, ItemList } from './campaign.ts'

/** A form whose reports may come as a list that can be shown item by item. */
export interface ItemForm extends Form {
  readonly list: ItemList
}

/** The forms that units may send as a list; a list of persons is left out, for its names are not kept. */
export function itemForms({ forms }: Pick<Campaign, 'forms'>): ItemForm[] {
  return forms.flatMap(({ list, ...form }) =>
    list === null || list.personalFields.length > 0 ? [] : [{ ...form, list }],
  )
}

/** The field of the form that says how many items there are. */
export function itemCountField({ list }: ItemForm): string | null {
  return list.counts.find(({ sum, where }) => sum === null && where === null)?.field ?? null
}

/** The fields of an item that hold an amount. */
export function amountFields({ list }: ItemForm): Field[] {
  return list.fields.filter(isAmount)
}
