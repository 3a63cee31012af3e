import type { IndicatorRow, Verdict } from '@tiendo/etl/figure'
import { figureOf } from '#lib/figure.ts'
import { countText } from '#lib/format/number.ts'
import { missingSteps } from '#lib/missing-steps.ts'
import { plain } from '#lib/plain.ts'
import { isSmall } from '../least-denominator.ts'
import { isClosed, type View } from '../view.ts'
import { MOST_LINES } from './most-lines.ts'
import { unitClass } from './spread.ts'
import type { UnitFigure } from './units.ts'

interface NeedLine {
  readonly code: string
  readonly name: string
  readonly valueText: string
  readonly countsText: string
  readonly coverageCounts: string
  readonly isPartial: boolean
  readonly verdict: Verdict
  readonly verdictText: string
  readonly parent: string
  readonly tier: string
  /** What the numerator lacks to reach the target; empty where nothing is lacking or nothing can be said. */
  readonly short: string
  /** Its counts are told instead of its ratio. */
  readonly isSmall: boolean
  readonly hasChildren: boolean
}

export interface NeedQuery {
  readonly find: string
  readonly tier: string | null
  readonly verdict: string | null
  /** A class of the histogram. */
  readonly share: number | null
}

export interface Need {
  readonly lines: readonly NeedLine[]
  readonly found: number
  readonly all: number
}

const order: readonly Verdict[] = [
  ...(['unreachable', 'not_met', 'not_reported', 'undecided', 'not_due'] as const),
  ...(['not_applicable', 'met', 'exceeded'] as const),
]

/** What a missed target lacks in the numerator; what is too much there is not told as lacking. */
function shortText(row: IndicatorRow, { locale }: View): string {
  const isMissed = row.verdict === 'not_met' || row.verdict === 'unreachable' || row.verdict === 'undecided'
  const steps = missingSteps(row)
  return !isMissed || steps === null || steps <= 0 || row.operator === '<=' ? '' : countText(steps, locale)
}

/** By verdict, then by what is lacking, then by name. */
function mostNeededFirst(view: View, units: readonly UnitFigure[]): UnitFigure[] {
  const collator = new Intl.Collator(view.locale, { numeric: true })
  return units
    .map((each) => ({
      each,
      rank: order.indexOf(each.row.verdict),
      lacking: missingSteps(each.row) ?? 0,
    }))
    .toSorted(
      (a, b) =>
        a.rank - b.rank || b.lacking - a.lacking || collator.compare(a.each.unit.name, b.each.unit.name),
    )
    .map(({ each }) => each)
}

function matches(query: NeedQuery, parentOf: (each: UnitFigure) => string): (each: UnitFigure) => boolean {
  const wanted = plain(query.find)
  return (each) =>
    (query.tier === null || each.unit.tier === query.tier) &&
    (query.verdict === null || each.row.verdict === query.verdict) &&
    (query.share === null || unitClass(each) === query.share) &&
    (wanted === '' || plain(`${each.unit.name} ${parentOf(each)} ${each.unit.code}`).includes(wanted))
}

function told(view: View, { unit, row }: UnitFigure) {
  const figure = figureOf(row, unit.name, isClosed(view), view.locale, view.messages)
  const { name, valueText, countsText, coverageCounts, isPartial, verdict, verdictText } = figure
  return { name, valueText, countsText, coverageCounts, isPartial, verdict, verdictText }
}

/** The units below the node in the order in which they need attention. */
export function needOf(view: View, units: readonly UnitFigure[], query: NeedQuery): Need {
  const { campaign, locale } = view
  const names = new Map(campaign.units.map(({ code, name }) => [code, name]))
  const parents = new Set(campaign.units.map(({ parent }) => parent))
  const tiers = new Map(campaign.tiers.map(({ id, label }) => [id, label[locale]]))
  const parentOf = ({ unit }: UnitFigure): string => names.get(unit.parent ?? '') ?? ''
  const found = mostNeededFirst(view, units.filter(matches(query, parentOf)))
  return {
    found: found.length,
    all: units.length,
    lines: found.slice(0, MOST_LINES).map((each) => ({
      code: each.unit.code,
      ...told(view, each),
      parent: parentOf(each),
      tier: tiers.get(each.unit.tier) ?? '',
      short: shortText(each.row, view),
      isSmall: isSmall(view, each.row),
      hasChildren: parents.has(each.unit.code),
    })),
  }
}
