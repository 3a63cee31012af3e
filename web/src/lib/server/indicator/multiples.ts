import type { IndicatorRow, Verdict } from '@tiendo/etl/figure'
import { shareFloor } from '#lib/charts/share-floor.ts'
import { figureOf } from '#lib/figure.ts'
import { countText, MISSING } from '#lib/format/number.ts'
import { ratioText, shareText } from '#lib/format/percent.ts'
import { isSmall } from '../least-denominator.ts'
import { isClosed, type View } from '../view.ts'
import type { InTime } from '../in-time.ts'
import type { UnitFigure } from './units.ts'

/** A step of a course: `value` and `target` on the scale of shares, null where there is none. */
interface Step {
  readonly value: number | null
  readonly target: number | null
  readonly text: string
  /** The text tells counts. */
  readonly isCounts: boolean
}

/** The course of one unit, small. */
interface Panel {
  readonly code: string
  readonly name: string
  /** The ratio; the counts of a unit too small to have one told. */
  readonly text: string
  readonly isCounts: boolean
  /** Beside a ratio. */
  readonly countsText: string
  readonly verdict: Verdict
  readonly verdictText: string
  readonly steps: readonly Step[]
}

export interface Multiples {
  readonly panels: readonly Panel[]
  readonly all: number
  readonly steps: readonly {
    readonly name: string
    readonly window: { readonly phase: string | null; readonly period: string | null }
  }[]
  /** The scale that all panels share, in shares of 0..1 or more. */
  readonly scale: {
    readonly from: number
    readonly to: number
    readonly fromText: string
    readonly toText: string
  }
}

const FEW = 12

function stepOf(view: View, row: IndicatorRow | undefined, isSmallUnit: boolean): Step {
  if (row === undefined) return { value: null, target: null, text: MISSING, isCounts: false }
  const { numerator, denominator, target, value } = row
  const { locale } = view
  const isCounts = isSmallUnit && numerator !== null
  const counts = `${countText(numerator, locale)}/${countText(denominator, locale)}`
  return {
    value,
    target: target === null ? null : target / 100,
    text: isCounts ? counts : ratioText(numerator, denominator, target, locale),
    isCounts,
  }
}

function panelOf(view: View, time: InTime, { unit, row }: UnitFigure, own: readonly IndicatorRow[]): Panel {
  const windowOf = (each: IndicatorRow) => each.phase ?? each.period
  const figure = figureOf(row, unit.name, isClosed(view), view.locale, view.messages)
  const { valueText, countsText, verdict, verdictText } = figure
  const isTold = isSmall(view, row) && countsText !== ''
  return {
    code: unit.code,
    name: unit.name,
    text: isTold ? countsText : valueText,
    isCounts: isTold,
    countsText: isTold ? '' : countsText,
    verdict,
    verdictText,
    steps: time.rows.map((step) =>
      stepOf(
        view,
        own.find((each) => windowOf(each) === windowOf(step)),
        isSmall(view, row),
      ),
    ),
  }
}

/** `rows`: of each unit directly below for every step of `time`; `units`: those units for the view. */
export function multiplesOf(
  view: View,
  time: InTime,
  rows: readonly IndicatorRow[],
  units: readonly UnitFigure[],
  isWhole: boolean,
): Multiples {
  const { locale } = view
  const collator = new Intl.Collator('vi', { numeric: true })
  const byUnit = Map.groupBy(rows, ({ node }) => node)
  const panels = units
    .toSorted((a, b) => collator.compare(a.unit.name, b.unit.name))
    .slice(0, isWhole ? units.length : FEW)
    .map((each) => panelOf(view, time, each, byUnit.get(each.unit.code) ?? []))
  const drawn = panels.flatMap(({ steps }) => steps)
  const [from, to] = [shareFloor(drawn) / 100, Math.max(1, ...drawn.map(({ value }) => value ?? 0))]
  return {
    panels,
    all: units.length,
    steps: time.rows.map((step) => ({
      name: time.nameOf(step),
      window: { phase: step.phase, period: step.period },
    })),
    scale: { from, to, fromText: shareText(from, locale), toText: shareText(to, locale) },
  }
}
