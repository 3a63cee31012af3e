import type { Field, ItemList } from './campaign.ts'
import type { ItemCondition } from './item-count.ts'
import type { ListDefinition } from './schema.ts'

type CountDefinition = ListDefinition['counts'][number]

function conditionOf(
  { field, is, is_not: isNot, not_after: limit }: NonNullable<CountDefinition['where']>,
  fields: readonly Field[],
): ItemCondition {
  const type = fields.find(({ id }) => id === field)?.type
  if (type === 'text') return { kind: 'word', field, words: is, otherWords: isNot }
  if (type === 'yes_no') return { kind: 'yes', field }
  return limit === null ? { kind: 'dated', field } : { kind: 'not_after', field, limit }
}

/** What is read from a line belongs to its period alone. */
function itemField({
  mandatory,
  typed_from: typedFrom,
  personal: _,
  ...field
}: ListDefinition['fields'][number]): Field {
  return { ...field, isMandatory: mandatory, measure: 'flow', isCumulative: false, typedFrom }
}

export function resolveList({ item, fields: described, counts, rules }: ListDefinition): ItemList {
  const fields = described.map(itemField)
  return {
    item,
    fields,
    personalFields: described.filter(({ personal }) => personal).map(({ id }) => id),
    counts: counts.map(({ field, sum, where }) => ({
      field,
      sum,
      where: where === null ? null : conditionOf(where, fields),
    })),
    rules,
  }
}
