import type { FigureStore } from '@tiendo/etl/figures'
import type { Item, ItemValue } from '@tiendo/etl/item'
import { amountFields, itemForms, type ItemForm } from '@tiendo/etl/item-forms'
import { itemResults, itemSums, resultFields, resultOf, type ItemResult } from '@tiendo/etl/item-search'
import { instantText } from '#lib/format/date.ts'
import { countText, decimalText } from '#lib/format/number.ts'
import type { Tone } from '#lib/tone.ts'
import { areaChoices } from '../inspection/rates.ts'
import type { View } from '../view.ts'
import { itemsFound, type FoundItems } from './found.ts'
import type { ItemQuery } from './query.ts'

const PAGE = 50

const marks = {
  yes: { tone: 'good', sign: '✓' },
  no: { tone: 'open', sign: '◐' },
  unsaid: { tone: 'quiet', sign: '○' },
} as const satisfies Record<ItemResult, { readonly tone: Tone; readonly sign: string }>

/** The field by which an item is known. */
function namingField({ list }: ItemForm): string {
  const naming = list.fields.find(({ isMandatory, type }) => isMandatory && type === 'text')
  return naming?.id ?? list.fields[0]?.id ?? ''
}

/** In which field of the list an item says whether it counts in a field of the form. */
function saidField({ list }: ItemForm, field: string): string | null {
  return list.counts.find((count) => count.field === field)?.where?.field ?? null
}

function shownNumber(value: ItemValue | undefined, { locale }: View): string {
  if (value === undefined) return ''
  return value.number === null ? value.shown : decimalText(value.number, locale)
}

/** What an item says beside its name, its numbers and its results. */
function detailsOf({ values }: Item, form: ItemForm, { locale }: View) {
  const elsewhere = new Set([
    namingField(form),
    ...amountFields(form).map(({ id }) => id),
    ...resultFields(form).map((field) => saidField(form, field)),
  ])
  return form.list.fields.flatMap(({ id, label }) => {
    const value = values.find(({ field }) => field === id)
    return elsewhere.has(id) || value === undefined ? [] : [{ id, label: label[locale], text: value.shown }]
  })
}

function lineOf(view: View, form: ItemForm, item: Item, { ownerOf }: FoundItems) {
  const { locale, messages } = view
  const valueOf = (id: string | null): ItemValue | undefined => item.values.find(({ field }) => field === id)
  const naming = valueOf(namingField(form)) ?? item.values[0]
  return {
    key: `${item.unit} ${item.period} ${String(item.item)}`,
    name: naming?.shown ?? '',
    details: detailsOf(item, form, view),
    unit: item.unit,
    ...{ unitName: ownerOf(item.unit).name, area: ownerOf(item.unit).area },
    period: form.periods.find(({ id }) => id === item.period)?.label[locale] ?? item.period,
    numbers: amountFields(form).map(({ id, label }) => ({
      ...{ id, label: label[locale], text: shownNumber(valueOf(id), view) },
      isExcluded: valueOf(id)?.isExcluded === true,
    })),
    results: resultFields(form).map((field) => {
      const result = resultOf(item, field)
      const said = valueOf(saidField(form, field))?.shown
      return { field, ...marks[result], text: said ?? messages.items.results.unsaid }
    }),
    source: {
      submission: item.submission,
      file: item.file,
      cell: naming === undefined ? '' : `${naming.sheet === '' ? '' : `${naming.sheet} ! `}${naming.cell}`,
      received: instantText(item.receivedAt, locale),
    },
  }
}

const labelOf = ({ fields }: ItemForm, id: string, { locale }: View): string =>
  fields.find((field) => field.id === id)?.label[locale] ?? id

/** The choices of a result, with how many of all items there are of each. */
function resultChoices(view: View, { form, results }: ItemQuery, items: readonly Item[]) {
  const words = view.messages.items.results
  return resultFields(form).map((field) => ({
    field,
    label: labelOf(form, field, view),
    chosen: results[field] ?? null,
    options: itemResults.map((result) => {
      const count = items.filter((item) => resultOf(item, field) === result).length
      return { id: result, name: `${words[result]} (${countText(count, view.locale)})` }
    }),
  }))
}

function sumsOf(view: View, form: ItemForm, found: readonly Item[]) {
  return itemSums(form, found).map(({ field, sum, items }) => ({
    field,
    label: labelOf(form, field, view),
    sum: decimalText(sum, view.locale),
    items: countText(items, view.locale),
  }))
}

/** The items of a form's lists, a page at a time; null: no form of the campaign is sent as a list. */
export async function itemPage(view: View, figures: FigureStore, query: ItemQuery | null) {
  if (query === null) return { list: null }
  const { campaign, locale } = view
  const { form } = query
  const answer = await itemsFound(view, figures, query)
  const { told, found } = answer
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const page = Math.min(Math.max(1, query.page), pages)
  const count = (number: number): string => countText(number, locale)
  return {
    list: {
      form: form.id,
      forms: itemForms(campaign).map(({ id, title }) => ({ id, name: title[locale] })),
      item: form.list.item[locale],
      ...{ words: query.words, tier: query.tier, page, pages },
      tiers: campaign.tiers
        .filter(({ id }) =>
          campaign.units.some(({ tier, kind }) => tier === id && form.reportedBy.includes(kind)),
        )
        .map(({ id, label }) => ({ id, name: label[locale] })),
      areas: areaChoices(view),
      results: resultChoices(view, query, told.items),
      numbers: amountFields(form).map(({ id, label }) => ({ id, label: label[locale] })),
      all: count(told.items.length),
      found: count(found.length),
      isEmpty: told.items.length === 0,
      reports: count(new Set(told.items.map(({ unit, period }) => `${unit} ${period}`)).size),
      unlisted:
        told.unlisted.reports === 0
          ? null
          : { reports: count(told.unlisted.reports), count: count(told.unlisted.count) },
      sums: sumsOf(view, form, found),
      lines: found.slice((page - 1) * PAGE, page * PAGE).map((item) => lineOf(view, form, item, answer)),
    },
  }
}

export type ItemPage = NonNullable<Awaited<ReturnType<typeof itemPage>>['list']>
