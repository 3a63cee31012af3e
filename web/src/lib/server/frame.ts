import type { Citation } from '@tiendo/etl/campaign'
import { itemForms } from '@tiendo/etl/item-forms'
import { dayText, instantText } from '#lib/format/date.ts'
import { ask } from './store.ts'
import { hasChanged, type View } from './view.ts'
import { phaseOn } from './windows.ts'

export interface PhaseMark {
  readonly id: string
  readonly name: string
  readonly start: string | null
  readonly end: string | null
  readonly isChild: boolean
  readonly isNow: boolean
  readonly isInferred: boolean
  readonly note: string
}

export interface MilestoneMark {
  readonly name: string
  /** "trước ngày 30/06/2024", or that it is open. */
  readonly when: string
  /** The days it falls on, one or more for tiers of their own; none: it is open. */
  readonly days: readonly string[]
  readonly isInferred: boolean
  readonly note: string
}

export function citationText({ document, section, note, stated }: Citation, setByUs: string): string {
  const place = section === null ? document : `${document}, ${section}`
  return [place, ...(stated ? [] : [setByUs]), ...(note === null ? [] : [note])]
    .join('. ')
    .replaceAll('..', '.')
}

function phaseMarks(view: View): PhaseMark[] {
  const now = phaseOn(view.campaign, view.today)
  return view.campaign.phases.map((phase) => ({
    id: phase.id,
    name: phase.name[view.locale],
    start: phase.start,
    end: phase.end,
    isChild: phase.parent !== null,
    isNow: phase.id === now?.id,
    isInferred: !phase.citation.stated,
    note: citationText(phase.citation, view.messages.footer.setByUs),
  }))
}

function milestoneMarks({ campaign, locale, messages }: View): MilestoneMark[] {
  return campaign.milestones.map((milestone) => {
    const told = (date: string | null): string => {
      if (date === null) return messages.open
      const rule = messages.rules[milestone.rule]
      const start = milestone.start === null ? '' : `${dayText(milestone.start, locale)} – `
      return `${rule} ${start}${dayText(date, locale)}`
    }
    const byTier = Object.entries(milestone.dateByTier).map(([tier, date]) => {
      const label = campaign.tiers.find(({ id }) => id === tier)?.label[locale] ?? tier
      return `${label}: ${told(date)}`
    })
    const dates = byTier.length > 0 ? Object.values(milestone.dateByTier) : [milestone.date]
    return {
      name: milestone.name[locale],
      days: [...new Set(dates.filter((date) => date !== null))],
      when: byTier.length > 0 ? byTier.join('; ') : told(milestone.date),
      isInferred: !milestone.citation.stated,
      note: citationText(milestone.citation, messages.footer.setByUs),
    }
  })
}

/** What every page of a campaign carries: its plan, its time, its notes and the snapshot behind it. */
export async function frameOf(view: View) {
  const { campaign, locale, messages, today, asOf } = view
  const snapshot = await ask(messages, (figures) => Promise.resolve(figures.snapshot()))
  const { plan } = campaign
  return {
    id: campaign.id,
    title: campaign.title[locale],
    shortTitle: campaign.shortTitle[locale],
    plan: [plan.issuer, plan.document, ...(plan.date === null ? [] : [dayText(plan.date, locale)])].join(
      ' · ',
    ),
    isSample: view.isSample,
    start: campaign.start,
    end: campaign.end,
    today,
    asOf,
    /** The instant up to which arrivals count, for a program and for a reader; null: all of them. */
    known: view.knownAt === null ? null : { at: view.knownAt, text: instantText(view.knownAt, locale) },
    isEndDay: view.isDefaultDay && asOf !== today,
    phase: view.phase?.id ?? null,
    structure: hasChanged(view) ? view.structure : null,
    node: { code: view.node.code, name: view.node.name, isRoot: view.node.parent === null },
    indicator: { id: view.indicator.id, name: view.indicator.name[locale] },
    phases: phaseMarks(view),
    milestones: milestoneMarks(view),
    notes: campaign.indicators
      .filter(({ isTracked }) => !isTracked)
      .map(({ name, citation, targets }) => ({
        name: name[locale],
        text: [citation, ...targets.map((target) => target.citation)]
          .map((each) => citationText(each, messages.footer.setByUs))
          .filter((text, index, all) => all.indexOf(text) === index)
          .join(' · '),
      })),
    /** Some form may be sent as a list. */
    hasLists: itemForms(campaign).length > 0,
    snapshot: {
      id: snapshot.id,
      known: view.receivedUntil === null ? null : instantText(view.receivedUntil, locale),
    },
  }
}

export type Frame = Awaited<ReturnType<typeof frameOf>>
