import type { IndicatorRow, ReportingRow, Verdict } from '@tiendo/etl/figure'
import { countText } from '#lib/format/number.ts'
import { figureOf } from '#lib/figure.ts'
import { isClosed, type View } from '../view.ts'
import type { UnitResult } from './results.ts'
import { childrenOf } from './children-of.ts'

/** A unit directly below: what it owes, and how it stands in every result of the page, in their order. */
export interface ChildLine {
  readonly code: string
  readonly name: string
  readonly tier: string
  /** Reports received of those due: "11/14"; empty where none is owed. */
  readonly reports: string
  readonly isOwing: boolean
  readonly verdicts: readonly ({
    readonly verdict: Verdict
    /** "Đạt, 12/12" */
    readonly text: string
  } | null)[]
}

function reportsOf(rows: readonly ReportingRow[], { locale }: View) {
  const sum = (of: (row: ReportingRow) => number): number => rows.reduce((all, row) => all + of(row), 0)
  const due = sum(({ expected, notDue }) => expected - notDue)
  const received = sum((row) => row.received)
  return {
    reports:
      due + received === 0
        ? ''
        : `${countText(received, locale)}/${countText(Math.max(due, received), locale)}`,
    isOwing: sum(({ missing }) => missing) > 0,
  }
}

function verdictOf(view: View, row: IndicatorRow | undefined): ChildLine['verdicts'][number] {
  if (row === undefined || (row.verdict === 'not_applicable' && row.value === null)) return null
  const { verdictText, countsText } = figureOf(row, '', isClosed(view), view.locale, view.messages)
  return { verdict: row.verdict, text: countsText === '' ? verdictText : `${verdictText}, ${countsText}` }
}

/** `rows`, `reporting`: of every unit directly below. Units that do not exist on the day are left out. */
export function childLines(
  view: View,
  results: readonly UnitResult[],
  rows: readonly IndicatorRow[],
  reporting: readonly ReportingRow[],
): ChildLine[] {
  const { campaign, node, locale } = view
  const collator = new Intl.Collator('vi', { numeric: true })
  const byNode = Map.groupBy(rows, (row) => row.node)
  const reportsByNode = Map.groupBy(reporting, (row) => row.node)
  const level = (tier: string) => campaign.tiers.findIndex(({ id }) => id === tier)
  return childrenOf(campaign, node.code)
    .filter(({ code }) => byNode.has(code) || reportsByNode.has(code))
    .toSorted((a, b) => level(a.tier) - level(b.tier) || collator.compare(a.name, b.name))
    .map(({ code, name, tier }) => ({
      code,
      name,
      tier: campaign.tiers.find(({ id }) => id === tier)?.label[locale] ?? tier,
      ...reportsOf(reportsByNode.get(code) ?? [], view),
      verdicts: results.map(({ indicator }) =>
        verdictOf(
          view,
          byNode.get(code)?.find((row) => row.indicator === indicator),
        ),
      ),
    }))
}
