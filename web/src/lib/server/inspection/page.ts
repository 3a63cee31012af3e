import type { FlagCode } from '@tiendo/etl/campaign-inspection'
import type { FollowUp } from '@tiendo/etl/follow-up'
import type { Flag } from '@tiendo/etl/flag'
import type { FigureStore } from '@tiendo/etl/figures'
import type { Inspection } from '@tiendo/etl/inspected'
import { historyText, ruleText } from '@tiendo/etl/told-flag'
import { countText } from '#lib/format/number.ts'
import { filterOf, type View } from '../view.ts'
import { followPanel, stepOf, type Step } from './follow.ts'
import { letterDue } from './letters.ts'
import { boardOf } from './board.ts'
import { changesOf } from './changes.ts'
import { asked, isFound, type InspectionQuery } from './query.ts'
import { reasonOf, type Reason } from './reasons.ts'
import { areaChoices, ratesOf } from './rates.ts'
import { inspected } from './remembered.ts'

const PAGE = 40
/** Reasons of a unit that are shown before the rest is folded away. */
const SHOWN = 4

/** A unit to ask. */
export interface LaggingLine {
  readonly code: string
  readonly name: string
  readonly tier: string
  readonly office: string | null
  readonly weight: string
  /** Null: no report of it is overdue. */
  readonly daysLate: string | null
  readonly reasons: readonly Reason[]
  readonly folded: readonly Reason[]
  /** What was done about it last; null: nothing yet. */
  readonly lastStep: Step | null
}

function lineOf(
  view: View,
  inspected: Inspection,
  listed: Inspection['units'][number],
  steps: readonly FollowUp[],
): LaggingLine {
  const { campaign, locale, messages } = view
  const { unit, flags, weight, daysLate } = listed
  const reasons = flags.map((flag) => reasonOf(view, flag, inspected.changes?.raised.has(flag) ?? null))
  return {
    ...{ code: unit.code, name: unit.name, office: unit.office },
    tier: campaign.tiers.find(({ id }) => id === unit.tier)?.label[locale] ?? unit.tier,
    weight: countText(weight, locale),
    daysLate: daysLate === 0 ? null : messages.inspection.days(countText(daysLate, locale)),
    reasons: reasons.slice(0, SHOWN),
    folded: reasons.slice(SHOWN),
    lastStep: steps.slice(-1).map((step) => stepOf(view, step))[0] ?? null,
  }
}

/** Every rule with its weight, and how often it is met. */
function rulesOf({ campaign, locale, messages }: View, flags: readonly Flag[]) {
  const { weights, thresholds } = campaign.inspection
  return (Object.keys(weights) as FlagCode[]).map((code) => ({
    code,
    name: messages.inspection.codes[code],
    rule: ruleText(code, thresholds, locale),
    weight: countText(weights[code], locale),
    count: flags.filter((flag) => flag.code === code).length,
  }))
}

/** The units to ask, with their reasons, a page at a time; and what became of the reports of a form. */
export async function inspectionPage(
  view: View,
  figures: FigureStore,
  query: InspectionQuery,
  followed: ReadonlyMap<string, readonly FollowUp[]>,
) {
  const { campaign, locale } = view
  const inspection = await inspected(figures, { ...filterOf(view), ...asked(query) })
  const found = inspection.units.filter(({ unit, flags }) => isFound(unit.name, flags, query))
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const page = Math.min(Math.max(1, query.page), pages)
  const offices = campaign.units.flatMap(({ office }) => office ?? [])
  const board = boardOf(view, inspection.reports, query.form)
  return {
    lines: found
      .slice((page - 1) * PAGE, page * PAGE)
      .map((listed) => lineOf(view, inspection, listed, followed.get(listed.unit.code) ?? [])),
    found: found.length,
    all: inspection.units.length,
    page,
    pages,
    rules: rulesOf(
      view,
      inspection.units.flatMap(({ flags }) => flags),
    ),
    histories: inspection.shortHistories.map((each) =>
      historyText(campaign, each, campaign.inspection.thresholds, locale),
    ),
    changes: changesOf(view, inspection, query.since),
    tiers: campaign.tiers.map(({ id, label }) => ({ id, name: label[locale] })),
    offices: [...new Set(offices)].toSorted(),
    follow: followPanel(view, query.follow, followed),
    areas: areaChoices(view),
    indicators: campaign.indicators.map(({ id, name }) => ({ id, name: name[locale] })),
    letterDue: letterDue(view),
    board,
    rates: board === null ? null : await ratesOf(view, figures, board.form),
  }
}
