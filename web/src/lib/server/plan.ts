import type { Award } from '@tiendo/etl/campaign'
import type { FigureStore } from '@tiendo/etl/figures'
import { planRows, type PlanKind, type PlanRow } from '@tiendo/etl/plan'
import { figureOf } from '#lib/figure.ts'
import { dayText } from '#lib/format/date.ts'
import { countText } from '#lib/format/number.ts'
import { citationText } from './frame.ts'
import { filterOf, isClosed, type View } from './view.ts'

const kinds: readonly PlanKind[] = ['indicator', 'item', 'task', 'milestone', 'phase', 'award']

function awardText({ quota, dossier, grantedBy }: Award, { locale, messages }: View): string {
  const parts = dossier.map(({ name, copies }) =>
    messages.plan.copies(countText(copies, locale), name[locale]),
  )
  return [
    grantedBy,
    ...(quota === null ? [] : [messages.plan.quota(countText(quota, locale))]),
    ...(parts.length === 0 ? [] : [messages.plan.dossier(parts.join(', '))]),
  ].join(' · ')
}

/** What stands beside a statement that no figure measures: its time, its office, its dossier. */
function detailOf(row: PlanRow, view: View): string {
  const { campaign, locale, messages } = view
  if (row.kind === 'award') {
    const award = campaign.awards.find(({ id }) => id === row.id)
    return award === undefined ? '' : awardText(award, view)
  }
  if (row.kind === 'task') return campaign.tasks.find(({ id }) => id === row.id)?.responsible ?? ''
  if (row.kind !== 'phase') return ''
  const phase = campaign.phases.find(({ id }) => id === row.id)
  const told = (day: string | null | undefined) => (day ? dayText(day, locale) : messages.open)
  return `${told(phase?.start)} – ${told(phase?.end)}`
}

/** The plain count of what has no target; the ratio where a target stands against it. */
function resultOf({ figure, kind }: PlanRow, view: View) {
  if (figure === null) return null
  const { locale, messages } = view
  const told = figureOf(figure, '', isClosed(view), locale, messages)
  const isRatio = kind === 'indicator'
  const { numerator, denominator } = figure
  const counts =
    numerator === null
      ? ''
      : denominator === null
        ? countText(numerator, locale)
        : messages.plan.units(countText(numerator, locale), countText(denominator, locale))
  return {
    ...told,
    valueText: isRatio ? told.valueText : counts,
    countsText: isRatio ? told.countsText : '',
    isRatio,
    hasVerdict: isRatio || figure.verdict === 'not_due' || figure.verdict === 'not_reported',
  }
}

function lineOf(row: PlanRow, view: View) {
  const { kind, id, name, citation, measuredBy } = row
  const { locale, messages } = view
  return {
    key: `${kind} ${id}`,
    kind: messages.plan.kinds[kind],
    section: citation.section,
    name: name[locale],
    note: citationText(citation, messages.footer.setByUs),
    isInferred: !citation.stated,
    detail: detailOf(row, view),
    measuredBy,
    isOpen: kind === 'item' && measuredBy === null,
    result: resultOf(row, view),
  }
}

export type PlanLine = ReturnType<typeof lineOf>

/** The statements of the plan by the first number of their section. */
export async function planOf(view: View, figures: FigureStore, asked: string | null) {
  const kind = kinds.find((each) => each === asked) ?? null
  const rows = await planRows(view.campaign, figures, filterOf(view))
  const shown = rows.filter((row) => kind === null || row.kind === kind)
  const groups = Map.groupBy(shown, ({ citation }) => /^[A-Z0-9]+/.exec(citation.section ?? '')?.[0] ?? null)
  return {
    kind,
    kinds: kinds
      .map((each) => ({ kind: each, count: rows.filter((row) => row.kind === each).length }))
      .filter(({ count }) => count > 0),
    all: rows.length,
    groups: [...groups].map(([section, members]) => ({
      section,
      lines: members.map((row) => lineOf(row, view)),
    })),
  }
}
