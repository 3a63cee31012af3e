import { itemForms } from '../campaign/item-forms.ts'
import type { Campaign } from '../campaign/campaign.ts'
import {
  foundItems,
  itemResults,
  itemSums,
  resultFields,
  type ItemResult,
  type ItemSearch,
} from '../figures/item-search.ts'
import { itemFormNamed } from '../figures/items.ts'
import { answer, tableLines, type Answer } from './answer.ts'
import { figureFilter, UsageError, type Invocation } from './options.ts'
import { withStore } from './with-store.ts'

function formOf(campaign: Campaign, asked: string | undefined): string {
  const forms = itemForms(campaign).map(({ id }) => id)
  const [only] = forms
  if (asked === undefined && (only === undefined || forms.length > 1)) {
    throw new UsageError(
      `items needs --form: ${forms.join(', ') || 'no form of this campaign is sent as a list'}`,
    )
  }
  return asked ?? only ?? ''
}

/** `--result works_done=yes`: of the items that count in a field, of those that do not, or that do not say. */
function resultsOf(asked: string | undefined, fields: readonly string[]): ItemSearch['results'] {
  if (asked === undefined) return {}
  const [field = '', word] = asked.split('=')
  const result = itemResults.find((each): each is ItemResult => each === word)
  if (!fields.includes(field) || result === undefined) {
    throw new UsageError(
      `--result is FIELD=${itemResults.join('|')} with a field of: ${fields.join(', ') || 'none'}; not ${asked}`,
    )
  }
  return { [field]: result }
}

/** `items CAMPAIGN [--form ID] [--search WORDS] [--result FIELD=yes|no|unsaid]`, and the filters of figures. */
export async function itemsCommand(invocation: Invocation): Promise<Answer> {
  const { by: _by, indicator: _indicator, ...filter } = figureFilter(invocation)
  return withStore(invocation, async (figures) => {
    const campaign = await figures.known(filter.campaign)
    const form = itemFormNamed(campaign, formOf(campaign, filter.form))
    const search = {
      words: invocation.option('search') ?? '',
      results: resultsOf(invocation.option('result'), resultFields(form)) ?? {},
    }
    const { items: all, ...told } = await figures.items.of(campaign, { ...filter, form: form.id })
    const names = new Map(campaign.units.map(({ code, name }) => [code, name]))
    const items = foundItems(all, search, (unit) => [unit, names.get(unit) ?? ''])
    const lines = items.map(({ unit, period, values, file }) => [
      unit,
      period,
      values.map(({ shown }) => shown).join(' | '),
      file,
      `${values[0]?.sheet ?? ''}!${values[0]?.cell ?? ''}`,
    ])
    const found = { form: form.id, ...told, listed: all.length, sums: itemSums(form, items) }
    return answer({ items, ...found, snapshot: figures.snapshot().id }, tableLines(lines))
  })
}
