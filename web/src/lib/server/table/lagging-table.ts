import type { FigureStore } from '@tiendo/etl/figures'
import { flagText, ruleText } from '@tiendo/etl/told-flag'
import { asked, inspectionQuery, isFound } from '../inspection/query.ts'
import { inspected } from '../inspection/remembered.ts'
import { filterOf, type View } from '../view.ts'
import { sampleCell, sampleColumn } from './figure-columns.ts'
import { told, type Table } from './table.ts'

/** The units to ask, one row for each reason. */
export async function laggingTable(
  view: View,
  figures: FigureStore,
  address: URLSearchParams,
): Promise<Table> {
  const { campaign, locale, messages } = view
  const words = messages.inspection
  const query = inspectionQuery(address, view)
  const { units } = await inspected(figures, { ...filterOf(view), ...asked(query) })
  const { weights, thresholds } = campaign.inspection
  return {
    name: 'lagging',
    title: words.title,
    columns: [
      { id: 'unit', label: words.unit, type: 'text' },
      { id: 'tier', label: words.tier, type: 'text' },
      { id: 'office', label: words.office, type: 'text' },
      { id: 'reason', label: words.reason, type: 'text' },
      { id: 'message', label: words.reasons, type: 'text' },
      { id: 'rule', label: words.rule, type: 'text' },
      { id: 'weight', label: words.weight, type: 'count' },
      { id: 'days_late', label: words.daysLate, type: 'count' },
      { id: 'file', label: messages.trace.file, type: 'text' },
      { id: 'cell', label: messages.trace.cell, type: 'text' },
      sampleColumn(view),
    ],
    rows: units
      .filter(({ unit, flags }) => isFound(unit.name, flags, query))
      .flatMap(({ unit, flags, daysLate }) =>
        flags.map((flag) => [
          told.named(unit.code, unit.name),
          told.named(unit.tier, campaign.tiers.find(({ id }) => id === unit.tier)?.label[locale] ?? ''),
          told.text(unit.office ?? ''),
          told.named(flag.code, words.codes[flag.code]),
          told.text(flagText(campaign, flag, locale)),
          told.text(ruleText(flag.code, thresholds, locale)),
          told.count(weights[flag.code], locale),
          told.count(daysLate, locale),
          told.text(flag.place?.file ?? ''),
          told.text(flag.place === null ? '' : `${flag.place.sheet ?? ''}!${flag.place.cell ?? ''}`),
          sampleCell(view),
        ]),
      ),
  }
}
