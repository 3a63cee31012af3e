import Papa from 'papaparse'
import { figureOf } from '#lib/figure.ts'
import { countText } from '#lib/format/number.ts'
import { shareText } from '#lib/format/percent.ts'
import type { UnitRow } from './unit-rows.ts'
import { isClosed, type View } from './view.ts'

/**
 * The units as CSV for Excel in Vietnam: UTF-8 with a mark, semicolons, numbers as the language writes them, and
 * nothing that a spreadsheet would run as a formula.
 */
export function unitCsv(view: View, rows: readonly UnitRow[]): string {
  const { campaign, isSample, locale, messages } = view
  const { table, download } = messages
  const lines = rows.map(({ code, name, tier, parent, figure }) => {
    const told = figureOf(figure, name, isClosed(view), locale, messages)
    return {
      [download.code]: code,
      [table.unit]: name,
      [table.tier]: campaign.tiers.find(({ id }) => id === tier)?.label[locale] ?? tier,
      [download.parent]: parent ?? '',
      [table.value]: told.valueText,
      [download.numerator]: countText(figure.numerator, locale),
      [download.denominator]: countText(figure.denominator, locale),
      [download.lower]: shareText(figure.lower, locale),
      [download.upper]: shareText(figure.upper, locale),
      [download.reporting]: countText(figure.reporting, locale),
      [download.applicable]: countText(figure.applicable, locale),
      [table.target]: told.targetText,
      [table.verdict]: told.verdictText,
      [download.note]: isSample ? messages.sample : '',
    }
  })
  return `\uFEFF${Papa.unparse(lines, { delimiter: ';', escapeFormulae: true })}\r\n`
}
