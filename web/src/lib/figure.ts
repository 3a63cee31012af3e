import type { IndicatorRow, Verdict } from '@tiendo/etl/figure'
import { ratioText, shareText, targetText } from '#lib/format/percent.ts'
import { countText } from '#lib/format/number.ts'
import type { FigureKey } from '#lib/figure-mark.ts'
import type { Locale, Messages } from '#lib/messages/messages.ts'

/** A ratio as it is told on a page: words, never bare floats. */
export interface Figure {
  readonly key: FigureKey
  readonly name: string
  /** 0..1 for drawing, null where there is nothing to draw. */
  readonly value: number | null
  readonly upper: number | null
  readonly target: number | null
  readonly valueText: string
  readonly targetText: string
  readonly countsText: string
  readonly coverageText: string
  /** 11/12, for a column that says what it counts. */
  readonly coverageCounts: string
  readonly boundsText: string | null
  readonly ofReportingText: string | null
  readonly verdict: Verdict
  readonly verdictText: string
  readonly isTargetInferred: boolean
  readonly isPartial: boolean
}

function verdictText(row: IndicatorRow, isClosed: boolean, messages: Messages): string {
  const { verdict } = row
  if (verdict === 'not_applicable' && row.target === null && row.reporting > 0) return messages.noTarget
  const isFinal = isClosed && (verdict === 'not_met' || verdict === 'unreachable')
  return isFinal ? messages.closed[verdict] : messages.verdicts[verdict]
}

/** How many units stand behind it, and what weakens it: values carried over, parts that are estimated. */
export function coverageText(row: IndicatorRow, locale: Locale, { tiles, view }: Messages): string {
  const { applicable, reporting, carried, estimated } = row
  return [
    tiles.coverage(countText(reporting, locale), countText(applicable, locale)),
    ...(carried > 0 ? [tiles.carried(countText(carried, locale))] : []),
    ...(estimated ? [view.estimated] : []),
  ].join(' · ')
}

function keyOf({ indicator, node, tier, phase, period }: IndicatorRow): FigureKey {
  return { indicator, node, tier, phase, period }
}

/** `isClosed`: the campaign has ended, so what is not met will not be. */
export function figureOf(
  row: IndicatorRow,
  name: string,
  isClosed: boolean,
  locale: Locale,
  messages: Messages,
): Figure {
  const { numerator, denominator, target, applicable, reporting, lower, upper } = row
  const isPartial = reporting < applicable
  const hasBounds = isPartial && lower !== null && upper !== null
  return {
    key: keyOf(row),
    name,
    value: row.value,
    upper: hasBounds ? upper : null,
    target,
    valueText: ratioText(numerator, denominator, target, locale),
    targetText: targetText(row.operator, target, locale),
    countsText: numerator === null ? '' : `${countText(numerator, locale)}/${countText(denominator, locale)}`,
    coverageText: coverageText(row, locale, messages),
    coverageCounts: `${countText(reporting, locale)}/${countText(applicable, locale)}`,
    boundsText: hasBounds ? messages.tiles.bounds(shareText(lower, locale), shareText(upper, locale)) : null,
    ofReportingText:
      hasBounds && row.ofReporting !== null
        ? messages.tiles.ofReporting(shareText(row.ofReporting, locale))
        : null,
    verdict: row.verdict,
    verdictText: verdictText(row, isClosed, messages),
    isTargetInferred: row.inferredTarget,
    isPartial,
  }
}
