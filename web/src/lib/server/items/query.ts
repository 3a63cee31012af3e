import { itemForms, type ItemForm } from '@tiendo/etl/item-forms'
import { itemResults, resultFields, type ItemResult } from '@tiendo/etl/item-search'
import { named, type View } from '../view.ts'

/** What the list of items is narrowed to. */
export interface ItemQuery {
  readonly form: ItemForm
  readonly words: string
  readonly tier: string | null
  /** By field of the form. */
  readonly results: Readonly<Record<string, ItemResult>>
  readonly page: number
}

/** Null: no form of the campaign is sent as a list. */
export function itemQuery(query: URLSearchParams, { campaign, messages }: View): ItemQuery | null {
  const forms = itemForms(campaign)
  const form = named(forms, query.get('form'), messages) ?? forms[0]
  if (form === undefined) return null
  const results = resultFields(form).flatMap((field) => {
    const result = itemResults.find((each) => each === query.get(field))
    return result === undefined ? [] : [[field, result] as const]
  })
  return {
    form,
    words: query.get('find') ?? '',
    tier: named(campaign.tiers, query.get('tier'), messages)?.id ?? null,
    results: Object.fromEntries(results),
    page: Number(query.get('page') ?? '1') || 1,
  }
}
