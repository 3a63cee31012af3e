import type { Json } from '@duckdb/node-api'
import type { Campaign } from '../campaign/campaign.ts'
import { itemCountField, itemForms, type ItemForm } from '../campaign/item-forms.ts'
import { listOf, text, textOrNull, type Row } from './columns.ts'
import { plain, scaled } from '../statistics/exact.ts'
import { common, UnknownNameError, type FigureFilter } from './filter.ts'
import type { Item, ItemReports, ItemValue } from './item.ts'
import type { Parameters } from './query-text.ts'
import type { SnapshotReader } from './snapshot.ts'

export type ItemFilter = Omit<FigureFilter, 'by' | 'indicator'> & { readonly form: string }

/** Throws `UnknownNameError` where the campaign has no such form, or it never comes as a list that is kept. */
export function itemFormNamed(campaign: Campaign, name: string): ItemForm {
  const form = itemForms(campaign).find(({ id }) => id === name)
  if (form === undefined) throw new UnknownNameError('form', name)
  return form
}

/** Of what is told since the beginning the last report holds every item; else each period has its own. */
function isSummed(form: ItemForm): boolean {
  const counted = form.fields.find(({ id }) => id === itemCountField(form))
  return counted?.measure === 'flow' && !counted.isCumulative
}

function parametersOf(campaign: Campaign, form: ItemForm, filter: ItemFilter): Parameters {
  const phase = campaign.phases.find(({ id }) => id === filter.phase)
  return {
    ...common(campaign, filter),
    form: form.id,
    counted: itemCountField(form),
    is_summed: String(isSummed(form)),
    tier: filter.tier ?? null,
    period: filter.period ?? null,
    start_on: phase?.start ?? '0001-01-01',
    end_on: phase?.end ?? '9999-12-31',
  }
}

const rowsIn = (row: Row, column: string): Row[] => listOf(row, column).map((each: Json) => each as Row)

function exactOrNull(row: Row, column: string): string | null {
  const number = textOrNull(row, column)
  return number === null ? null : plain(scaled(number))
}

function itemValue(row: Row): ItemValue {
  return {
    field: text(row, 'field'),
    shown: text(row, 'shown'),
    number: exactOrNull(row, 'number'),
    isExcluded: row['is_excluded'] === true,
    sheet: text(row, 'sheet'),
    cell: text(row, 'cell'),
  }
}

/** The values come in the order of the list's fields. */
function itemsOf(row: Row, { list }: ItemForm): Item[] {
  const order = new Map(list.fields.map(({ id }, index) => [id, index]))
  const place = ({ field }: ItemValue): number => order.get(field) ?? order.size
  return rowsIn(row, 'items').map((told) => ({
    unit: text(row, 'unit'),
    period: text(row, 'period'),
    item: Number(told['item']),
    values: rowsIn(told, 'values')
      .map(itemValue)
      .toSorted((a, b) => place(a) - place(b)),
    counts: Object.fromEntries(
      rowsIn(told, 'counts').map((count) => [text(count, 'field'), exactOrNull(count, 'number')]),
    ),
    submission: text(row, 'submission'),
    file: text(row, 'file'),
    sha256: text(row, 'sha256'),
    receivedAt: text(row, 'received_at'),
  }))
}

/** The items of the lists that units sent. */
export class ItemQuestions {
  readonly #reader: SnapshotReader

  constructor(reader: SnapshotReader) {
    this.#reader = reader
  }

  async of(campaign: Campaign, filter: ItemFilter): Promise<ItemReports> {
    const form = itemFormNamed(campaign, filter.form)
    const rows = await this.#reader.rows('list-rows', parametersOf(campaign, form, filter))
    const counted = (row: Row): number => Number(row['count'] ?? 0)
    const totals = rows.filter((row) => listOf(row, 'items').length === 0 && counted(row) > 0)
    return {
      items: rows.flatMap((row) => itemsOf(row, form)),
      reports: rows.length,
      unlisted: {
        reports: totals.length,
        count: totals.reduce((sum, row) => sum + counted(row), 0),
      },
    }
  }
}
