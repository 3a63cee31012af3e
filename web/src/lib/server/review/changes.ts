import type { Freeze } from '@tiendo/etl/freeze'
import type { FigureStore } from '@tiendo/etl/figures'
import { changesBetween, type FigureState, type SinceFreeze } from '@tiendo/etl/since-freeze'
import { dayText, instantText } from '#lib/format/date.ts'
import { countText } from '#lib/format/number.ts'
import { figureOf } from '#lib/figure.ts'
import { isClosed, type View } from '../view.ts'

type FigureChange = SinceFreeze['whole'][number]
type ReportChange = SinceFreeze['reports'][number]

/** More lines than these are counted, not shown. */
const SHOWN = 60
/** Instead of another freeze. */
const NOW = 'now'

interface Side {
  readonly label: string
  readonly state: FigureState
}

function sideOf({ locale }: View, { name, asOf, knownAt }: Freeze): Side {
  return { label: `${name} (${dayText(asOf, locale)})`, state: { asOf, knownAt } }
}

/** The earlier state of knowledge comes first, whichever of the two was asked for. */
function sidesOf(view: View, chosen: Freeze, other: Freeze | null): readonly [Side, Side] {
  const own = sideOf(view, chosen)
  if (other === null) {
    const knownAt = new Date().toISOString()
    return [own, { label: view.messages.review.changes.now, state: { asOf: chosen.asOf, knownAt } }]
  }
  const others = sideOf(view, other)
  return other.knownAt < chosen.knownAt ? [others, own] : [own, others]
}

function figureText(view: View, row: FigureChange['before']) {
  if (row === null) return null
  const figure = figureOf(row, '', isClosed(view), view.locale, view.messages)
  const { valueText, countsText, coverageText, verdict, verdictText } = figure
  return { valueText, countsText, coverageText, verdict, verdictText }
}

function figureLine(view: View, { indicator, node, before, after }: FigureChange) {
  const { campaign, locale } = view
  const unit = campaign.units.find(({ code }) => code === node)
  return {
    key: `${indicator} ${node}`,
    ...{ indicator, node },
    name: campaign.indicators.find(({ id }) => id === indicator)?.name[locale] ?? indicator,
    unit: unit?.parent == null ? null : unit.name,
    before: figureText(view, before),
    after: figureText(view, after),
  }
}

/** The names of a report's form and period. */
function reportName({ campaign, locale }: View, { form: id, period }: ReportChange) {
  const form = campaign.forms.find((each) => each.id === id)
  if (form === undefined) return { report: id, period }
  const label = form.periods.find((each) => each.id === period)?.label[locale]
  return { report: `${form.number}. ${form.title[locale]}`, period: label ?? period }
}

function reportLine(view: View, change: ReportChange) {
  const { campaign, locale, messages } = view
  const { unit, form, period, before, after } = change
  const version = after ?? before
  return {
    key: `${unit} ${form} ${period}`,
    unit,
    unitName: campaign.units.find(({ code }) => code === unit)?.name ?? unit,
    ...reportName(view, change),
    kind: messages.review.changes.kinds[change.kind],
    submission: version?.submission ?? '',
    file: version?.file ?? '',
    received: version === null ? '' : instantText(version.receivedAt, locale),
  }
}

/** The first lines of a list, and how many there are in all. */
function first<T, Line>({ locale }: View, all: readonly T[], lineOf: (each: T) => Line) {
  const lines = all.slice(0, SHOWN).map(lineOf)
  return { lines, shown: countText(lines.length, locale), all: countText(all.length, locale) }
}

/** What has changed between a freeze and another, or now; an id that is none means now. */
export async function freezeChanges(
  view: View,
  figures: FigureStore,
  freezes: readonly Freeze[],
  { chosen, other: id }: { readonly chosen: Freeze; readonly other: string | null },
) {
  const others = freezes.filter((freeze) => freeze.id !== chosen.id)
  const other = others.find((freeze) => freeze.id === id) ?? null
  const [before, after] = sidesOf(view, chosen, other)
  const { whole, units, reports } = await changesBetween(figures, view.campaign.id, before.state, after.state)
  return {
    options: [
      { id: NOW, name: view.messages.review.changes.now },
      ...others.map((freeze) => ({ id: freeze.id, name: sideOf(view, freeze).label })),
    ],
    chosen: other?.id ?? NOW,
    before: { label: before.label, ...before.state },
    after: { label: after.label, ...after.state },
    isSame: whole.length + units.length + reports.length === 0,
    whole: first(view, whole, (change) => figureLine(view, change)),
    units: first(view, units, (change) => figureLine(view, change)),
    reports: first(view, reports, (change) => reportLine(view, change)),
  }
}

export type FreezeChanges = Awaited<ReturnType<typeof freezeChanges>>
