import type { AwardChoice, AwardForm, Receipt } from '@tiendo/etl/award-choice'
import { awardChoice, awardFiles } from '@tiendo/etl/awarded'
import type { FigureStore } from '@tiendo/etl/figures'
import { dayText } from '#lib/format/date.ts'
import { countText } from '#lib/format/number.ts'
import { citationText } from '../frame.ts'
import type { View } from '../view.ts'
import { candidatesOf, type CandidateQuery } from './candidates.ts'

const tierName = ({ campaign, locale }: View, tier: string): string =>
  campaign.tiers.find(({ id }) => id === tier)?.label[locale] ?? tier

/** A number with the figure that it is; `tier`: of units of the tier alone. */
interface TracedCount {
  readonly text: string
  /** Null: there is nothing to trace. */
  readonly indicator: string | null
  readonly tier: string | null
}

/** What the plan dates about an award: "Gửi hồ sơ: 01/07/2030 – 30/09/2030"; empty: nothing. */
function timeOf({ campaign, locale, messages }: View, { award }: AwardForm): string {
  const milestone = campaign.milestones.find(({ id }) => id === award.milestone)
  if (milestone === undefined) return ''
  const { start, date, name } = milestone
  const days = [start, date].filter((day) => day !== null).map((day) => dayText(day, locale))
  return `${name[locale]}: ${days.join(' – ') || messages.open}`
}

function formOf(view: View, form: AwardForm) {
  const { award, proposed, tiers } = form
  const { locale, messages } = view
  const { awards } = messages
  const traced = (count: number | null, tier: string | null): TracedCount => ({
    text: countText(count, locale),
    indicator: count === null ? null : award.measuredBy,
    tier,
  })
  return {
    id: award.id,
    name: award.name[locale],
    grantedBy: award.grantedBy,
    subjects: award.subjects.map((subject) => awards.subject[subject]).join(', '),
    quota: award.quota === null ? awards.noQuota : countText(award.quota, locale),
    proposed: traced(proposed, null),
    tiers: tiers.map(({ tier, quota, proposed: own }) => ({
      name: tierName(view, tier),
      quota: quota === null ? awards.noQuota : countText(quota, locale),
      proposed: traced(own, tier),
    })),
    dossier: award.dossier.map(({ name, copies }) => awards.copies(countText(copies, locale), name[locale])),
    time: timeOf(view, form),
    section: award.citation.section ?? '',
    note: citationText(award.citation, messages.footer.setByUs),
    isInferred: !award.citation.stated,
  }
}

export type AwardFormLine = ReturnType<typeof formOf>

function receiptLine(view: View, name: string, receipt: Receipt, tier: string | null) {
  const { campaign, locale } = view
  const count = (number: number | null, indicator: string | null): TracedCount => ({
    text: countText(number, locale),
    indicator: number === null ? null : indicator,
    tier,
  })
  const { dossiers = null, proposed = null } = campaign.awardReceipt ?? {}
  return {
    name,
    proposed: proposed === null ? null : count(receipt.proposed, proposed),
    received: count(receipt.received, dossiers),
    complete: count(receipt.complete, dossiers),
  }
}

export type ReceiptLine = ReturnType<typeof receiptLine>

/** Null: dossiers are not counted; empty: none have been told of. */
function receiptLines(view: View, { receipt }: AwardChoice): ReceiptLine[] | null {
  if (receipt === null) return null
  if (receipt.tiers.length === 0) return []
  return [
    ...receipt.tiers.map((each) => receiptLine(view, tierName(view, each.tier), each, each.tier)),
    receiptLine(view, view.messages.awards.whole, receipt.whole, null),
  ]
}

/** The choice as the view asks for it: of the whole campaign, for ranks are among all. */
export function choiceOf({ campaign, asOf, knownAt }: View, figures: FigureStore): Promise<AwardChoice> {
  return awardChoice(figures, { campaign: campaign.id, asOf, ...(knownAt !== null && { knownAt }) })
}

/** Forms of award, dossiers, and one group of candidates with every criterion. */
export async function awardsPage(view: View, figures: FigureStore, query: CandidateQuery) {
  const choice = await choiceOf(view, figures)
  const root = view.campaign.units.find(({ parent }) => parent === null)
  return {
    root: root?.code ?? '',
    forms: choice.forms.map((form) => formOf(view, form)),
    receipt: receiptLines(view, choice),
    files: awardFiles.map((name) => ({ name, text: view.messages.awards.files[name] })),
    groups: choice.groups.map(({ group, candidates }) => ({
      id: group.id,
      name: group.name[view.locale],
      count: candidates.length,
    })),
    chosen: candidatesOf(view, choice, query),
  }
}
