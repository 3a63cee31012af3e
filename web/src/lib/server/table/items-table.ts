import type { FigureStore } from '@tiendo/etl/figures'
import type { Item } from '@tiendo/etl/item'
import { amountFields, type ItemForm } from '@tiendo/etl/item-forms'
import { itemsFound, type FoundItems } from '../items/found.ts'
import { itemQuery } from '../items/query.ts'
import type { View } from '../view.ts'
import { sampleCell, sampleColumn } from './figure-columns.ts'
import { told, type Column, type Table, type Told } from './table.ts'

function columnsOf(view: View, form: ItemForm): Column[] {
  const { items, download, trace } = view.messages
  const amounts = new Set(amountFields(form))
  const own = form.list.fields.map((field): Column => ({
    ...{ id: field.id, label: field.label[view.locale] },
    type: amounts.has(field) ? 'count' : 'text',
  }))
  return [
    { id: 'unit', label: download.code, type: 'text' },
    { id: 'name', label: items.unit, type: 'text' },
    { id: 'area', label: items.area, type: 'text' },
    { id: 'period', label: items.period, type: 'text' },
    ...own,
    { id: 'file', label: trace.file, type: 'text' },
    { id: 'cell', label: trace.cell, type: 'text' },
    sampleColumn(view),
  ]
}

function rowOf(view: View, form: ItemForm, item: Item, { ownerOf }: FoundItems): Told[] {
  const { name, area } = ownerOf(item.unit)
  const values = new Map(item.values.map((value) => [value.field, value]))
  const amounts = new Set(amountFields(form))
  const [first] = item.values
  const period = form.periods.find(({ id }) => id === item.period)?.label[view.locale]
  return [
    told.text(item.unit),
    told.text(name),
    told.text(area),
    told.named(item.period, period ?? item.period),
    ...form.list.fields.map((field) => {
      const value = values.get(field.id)
      if (!amounts.has(field)) return told.text(value?.shown ?? '')
      return told.count(value?.number == null ? null : Number(value.number), view.locale)
    }),
    told.text(item.file),
    told.text(first === undefined ? '' : `${first.sheet}!${first.cell}`),
    sampleCell(view),
  ]
}

/** The items that were found, one a row. */
export async function itemsTable(view: View, figures: FigureStore, address: URLSearchParams): Promise<Table> {
  const query = itemQuery(address, view)
  const { title } = view.messages.items
  if (query === null) return { name: 'items', title, columns: [], rows: [] }
  const answer = await itemsFound(view, figures, query)
  return {
    name: 'items',
    title: `${title}: ${query.form.title[view.locale]}`,
    columns: columnsOf(view, query.form),
    rows: answer.found.map((item) => rowOf(view, query.form, item, answer)),
  }
}
