import type { Indicator } from '@tiendo/etl/campaign'
import type { IndicatorRow, PeerGroup, UnitReport } from '@tiendo/etl/figure'
import { coverageText, figureOf, type Figure } from '#lib/figure.ts'
import { causeText } from '#lib/unit-cause.ts'
import { isSmall } from '../least-denominator.ts'
import { isClosed, type View } from '../view.ts'
import { standingOf, type Standing } from './peers.ts'

/** One indicator of a unit, beside its parent and those of its tier. */
export interface UnitResult {
  readonly indicator: string
  /** From 1: the columns of tables below are headed by it. */
  readonly number: number
  readonly figure: Figure
  /** Of how many units there are values; of the unit alone, whether there is one. */
  readonly coverage: string
  /** Null: all is in, or the unit is alone. */
  readonly bounds: string | null
  /** Its counts are told instead of its ratio. */
  readonly isSmall: boolean
  /** The unit without those below it; null where that is the same. */
  readonly own: Figure | null
  readonly parent: Figure | null
  readonly standing: Standing | null
  readonly cause: string
}

/** The rows of all indicators that the page of a unit is made of. */
export interface ResultRows {
  readonly whole: readonly IndicatorRow[]
  readonly self: readonly IndicatorRow[]
  readonly parent: readonly IndicatorRow[]
  readonly peers: readonly PeerGroup[]
}

const isTold = ({ verdict, value, numerator, applicable }: IndicatorRow): boolean =>
  verdict !== 'not_applicable' || value !== null || numerator !== null || applicable > 0

const isComing = ({ verdict, numerator }: IndicatorRow): boolean =>
  verdict === 'not_due' && numerator === null

function overduePeriods(
  { campaign, phase, locale }: View,
  { form }: Indicator,
  reports: readonly UnitReport[],
) {
  const periods = campaign.forms.find(({ id }) => id === form)?.periods ?? []
  return reports
    .filter((report) => report.form === form && report.state === 'missing')
    .flatMap((report) => periods.filter(({ id }) => id === report.period))
    .filter(({ end }) => end >= (phase?.start ?? '') && end <= (phase?.end ?? '9999-12-31'))
    .map(({ label }) => label[locale])
}

function ownFigure(view: View, own: IndicatorRow | undefined, whole: IndicatorRow): Figure | null {
  if (own === undefined || !isTold(own)) return null
  if (own.numerator === whole.numerator && own.denominator === whole.denominator) return null
  return figureOf(own, '', isClosed(view), view.locale, view.messages)
}

function coverageOf({ locale, messages }: View, row: IndicatorRow): string {
  const { single } = messages.unitPage.results
  if (row.applicable > 1) return coverageText(row, locale, messages)
  if (row.reporting === 0) return single.silent
  return row.carried > 0 ? single.carried : single.told
}

/** What applies to the unit and is not due yet: the indicator with its name. */
export function comingOf({ campaign, locale }: View, rows: readonly IndicatorRow[]) {
  const coming = new Set(rows.filter(isComing).map(({ indicator }) => indicator))
  return campaign.indicators
    .filter(({ id }) => coming.has(id))
    .map(({ id, name }) => ({ indicator: id, name: name[locale] }))
}

/** Every result that applies to the unit and is due, in the order of the campaign. */
export function resultsOf(
  view: View,
  isInner: boolean,
  rows: ResultRows,
  reports: readonly UnitReport[],
): UnitResult[] {
  const { campaign, locale, messages } = view
  const rowOf = (all: readonly IndicatorRow[], id: string) => all.find(({ indicator }) => indicator === id)
  const told = rows.whole.filter((row) => isTold(row) && !isComing(row))
  return told.flatMap((row, index) => {
    const indicator = campaign.indicators.find(({ id }) => id === row.indicator)
    if (indicator === undefined) return []
    const figure = figureOf(row, indicator.name[locale], isClosed(view), locale, messages)
    const parent = rowOf(rows.parent, row.indicator)
    const overdue = overduePeriods(view, indicator, reports)
    return {
      indicator: row.indicator,
      number: index + 1,
      figure,
      coverage: coverageOf(view, row),
      bounds: row.applicable > 1 ? figure.boundsText : null,
      isSmall: isSmall(view, row),
      own: ownFigure(view, rowOf(rows.self, row.indicator), row),
      parent:
        parent === undefined || !isTold(parent)
          ? null
          : figureOf(parent, '', isClosed(view), locale, messages),
      standing: standingOf(
        view,
        row,
        indicator.kind,
        rows.peers.filter((each) => each.indicator === row.indicator),
        parent ?? null,
      ),
      cause: causeText({
        ...{ row, kind: indicator.kind, overdue, locale, messages },
        isInner: isInner && row.applicable > 1,
      }),
    }
  })
}
