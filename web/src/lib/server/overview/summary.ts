import type { IndicatorRow, ReportingRow, Verdict } from '@tiendo/etl/figure'
import { countText } from '#lib/format/number.ts'
import { isClosed, type View } from '../view.ts'
import { nextDeadlines, type Deadline } from './deadlines.ts'

/** How far, who owes, what comes next: the answer before a meeting. */
export interface Summary {
  readonly targets: {
    readonly met: string
    readonly all: number
    readonly allText: string
    readonly parts: readonly {
      readonly verdict: Verdict
      readonly count: number
      readonly countText: string
      readonly text: string
    }[]
  }
  readonly reports: {
    readonly received: string
    /** Null: no unit owes an overdue report. */
    readonly missing: string | null
    /** Null: none came late. */
    readonly late: string | null
  }
  readonly next: readonly Deadline[]
}

const order: readonly Verdict[] = [
  ...(['exceeded', 'met', 'undecided', 'not_met', 'unreachable'] as const),
  ...(['not_reported', 'not_due'] as const),
]

function targetsOf(view: View, rows: readonly IndicatorRow[]): Summary['targets'] {
  const { locale, messages } = view
  const aimed = rows.filter(({ target, verdict }) => target !== null && verdict !== 'not_applicable')
  const isMet = ({ verdict }: IndicatorRow): boolean => verdict === 'met' || verdict === 'exceeded'
  const parts = order.flatMap((verdict) => {
    const count = aimed.filter((row) => row.verdict === verdict).length
    const isFinal = isClosed(view) && (verdict === 'not_met' || verdict === 'unreachable')
    const text = isFinal ? messages.closed[verdict] : messages.verdicts[verdict]
    return count === 0
      ? []
      : [{ verdict, count, countText: countText(count, locale), text: text.toLowerCase() }]
  })
  return {
    met: countText(aimed.filter(isMet).length, locale),
    all: aimed.length,
    allText: countText(aimed.length, locale),
    parts,
  }
}

function reportsOf(
  { locale, messages }: View,
  rows: readonly ReportingRow[],
  owing: number,
): Summary['reports'] {
  const { overview } = messages
  const sum = (of: (row: ReportingRow) => number): number => rows.reduce((all, row) => all + of(row), 0)
  const missing = sum((row) => row.missing)
  const late = sum((row) => row.late)
  const due = sum((row) => row.expected - row.notDue)
  return {
    received: overview.received(
      countText(
        sum((row) => row.received),
        locale,
      ),
      countText(due, locale),
    ),
    missing:
      missing === 0 ? null : overview.stillMissing(countText(owing, locale), countText(missing, locale)),
    late: late === 0 ? null : overview.lateCount(countText(late, locale)),
  }
}

/** Of a node; `reporting`: by form; `owing`: the units that owe an overdue report. */
export function summaryOf(
  view: View,
  indicators: readonly IndicatorRow[],
  reporting: readonly ReportingRow[],
  owing: number,
): Summary {
  return {
    targets: targetsOf(view, indicators),
    reports: reportsOf(view, reporting, owing),
    next: nextDeadlines(view),
  }
}
