import type { TaskOutput } from '@tiendo/etl/desk'
import { effectsOf } from '@tiendo/etl/desk/comparison'
import type { FigureStore } from '@tiendo/etl/figures'
import { countText } from '#lib/format/number.ts'
import { ratioText } from '#lib/format/percent.ts'
import type { View } from '../view.ts'
import { reader } from './desk.ts'
import { placeText } from './finding-groups.ts'

type Comparison = TaskOutput<'comparison'>
type CellChange = Comparison['changes'][number]
type Effect = Awaited<ReturnType<typeof effectsOf>>[number]

/** Figures above are asked for one unit after the other. */
const MOST_EFFECTS = 4

function unitName({ campaign }: View, code: string): string {
  return campaign.units.find((unit) => unit.code === code)?.name ?? code
}

function shownCell(cell: CellChange['before']) {
  if (cell === null) return null
  const { shown, sheet, cell: address, isHeldBack } = cell
  return { shown, place: placeText(sheet, address), isHeldBack }
}

function shownChange(view: View, { unit, form: id, period, field, item, before, after }: CellChange) {
  const { campaign, locale } = view
  const form = campaign.forms.find((each) => each.id === id)
  const label = form?.fields.find((each) => each.id === field)?.label[locale] ?? field
  return {
    unit: unitName(view, unit),
    period: form?.periods.find((each) => each.id === period)?.label[locale] ?? period,
    field: item === null ? label : `${label} (${String(item)})`,
    before: shownCell(before),
    after: shownCell(after),
  }
}

function shownSum({ numerator, denominator }: Effect['before'], { locale }: View) {
  return {
    counts: `${countText(numerator, locale)}/${countText(denominator, locale)}`,
    ratio: ratioText(numerator, denominator, null, locale),
  }
}

function shownEffect(view: View, { indicator, node, period, before, after }: Effect) {
  const { campaign, locale, messages } = view
  const periods = campaign.forms.flatMap((form) => form.periods)
  return {
    indicator: campaign.indicators.find(({ id }) => id === indicator)?.name[locale] ?? indicator,
    node: unitName(view, node),
    period:
      period === null
        ? messages.view.whole
        : (periods.find(({ id }) => id === period)?.label[locale] ?? period),
    before: shownSum(before, view),
    after: shownSum(after, view),
  }
}

function firstReports(changes: readonly CellChange[]): {
  readonly asked: CellChange[]
  readonly all: number
} {
  const reports = [
    ...Map.groupBy(changes, ({ unit, form, period }) => JSON.stringify([unit, form, period])).values(),
  ]
  return { asked: reports.slice(0, MOST_EFFECTS).flat(), all: reports.length }
}

/** Two files cell by cell, the earlier first, and what the change did to the figures of its units and above. */
export async function comparisonOf(view: View, figures: FigureStore, before: string, after: string) {
  const { campaign, asOf } = view
  const { changes, onlyBefore, onlyAfter } = await reader.ask('comparison', {
    campaign: campaign.id,
    before,
    after,
  })
  const { asked, all } = firstReports(changes)
  const effects = await effectsOf(campaign, figures, asked, { before, after, asOf })
  const name = ({ unit }: { readonly unit: string }) => unitName(view, unit)
  return {
    changes: changes.map((change) => shownChange(view, change)),
    effects: effects.map((effect) => shownEffect(view, effect)),
    /** Reports whose effects are told, and all that changed. */
    told: Math.min(all, MOST_EFFECTS),
    all,
    onlyBefore: onlyBefore.map(name),
    onlyAfter: onlyAfter.map(name),
  }
}

export type ShownComparison = Awaited<ReturnType<typeof comparisonOf>>
