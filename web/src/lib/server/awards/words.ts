import type { AwardCriterion, AwardExclusion } from '@tiendo/etl/award'
import type { Candidate, Conclusion, CriterionResult, Outcome, RuledOut } from '@tiendo/etl/award-choice'
import { countText } from '#lib/format/number.ts'
import { ratioText, targetText } from '#lib/format/percent.ts'
import type { Messages } from '#lib/messages/messages.ts'
import type { Tone } from '#lib/tone.ts'
import type { View } from '../view.ts'

/** A state for who can and who cannot tell colours apart. */
export interface Mark {
  readonly tone: Tone
  readonly sign: string
  readonly text: string
}

const looks: Readonly<Record<Conclusion, { readonly tone: Tone; readonly sign: string }>> = {
  passed: { tone: 'good', sign: '✓' },
  failed: { tone: 'bad', sign: '✕' },
  unknown: { tone: 'open', sign: '◐' },
  ruled_out: { tone: 'quiet', sign: '⊘' },
}

/** `isClosed`: the campaign has ended, so what is not met will not be. */
export function outcomeMark(outcome: Outcome, isClosed: boolean, { awards }: Messages): Mark {
  const isForGood = isClosed && outcome === 'failed'
  return { ...looks[outcome], text: isForGood ? awards.failedForGood : awards.outcomes[outcome] }
}

export function conclusionMark(conclusion: Conclusion, isClosed: boolean, { awards }: Messages): Mark {
  const isForGood = isClosed && conclusion === 'failed'
  return { ...looks[conclusion], text: isForGood ? awards.ruledOutForGood : awards.conclusions[conclusion] }
}

/** "25/38 người", "52", "93,3%"; a dash where nothing is told. */
export function numberText(
  { numerator, denominator, target }: CriterionResult,
  { condition }: AwardCriterion,
  { locale, messages }: View,
): string {
  const counts = [countText(numerator, locale), countText(denominator, locale)] as const
  if (numerator === null) return counts[0]
  if (condition.kind === 'people') return messages.awards.people(...counts)
  if (condition.kind === 'at_least' || denominator === null) return counts[0]
  return denominator === 1 ? counts.join('/') : ratioText(numerator, denominator, target ?? 100, locale)
}

/** The counts behind a ratio; empty where the number is a count itself. */
export function countsText(result: CriterionResult, criterion: AwardCriterion, { locale }: View): string {
  const { numerator, denominator } = result
  const { kind } = criterion.condition
  if (numerator === null || denominator === null || denominator === 1) return ''
  if (kind === 'people' || kind === 'at_least') return ''
  return `${countText(numerator, locale)}/${countText(denominator, locale)}`
}

function whyText({ outcome, rank, verdict }: CriterionResult, { why }: Messages['awards']): string {
  if (outcome !== 'unknown') return ''
  if (rank !== null) return why.unsure
  return verdict === 'undecided' || verdict === 'not_due' || verdict === 'not_reported' ? why[verdict] : ''
}

/** Its rank, who shares it, and why nothing can be concluded; each only where there is something to say. */
export function remarks(result: CriterionResult, { locale, messages }: View): string {
  const { rank, ranked, tied } = result
  const { awards } = messages
  const ranks =
    rank === null
      ? []
      : [
          awards.rank(countText(rank, locale), countText(ranked, locale)),
          ...(tied === 0 ? [] : [awards.tied(countText(tied, locale))]),
        ]
  return [...ranks, whyText(result, awards)].filter((text) => text !== '').join(' · ')
}

function formName({ campaign, locale }: View, id: string | null): string {
  const form = campaign.forms.find((each) => each.id === id)
  return form === undefined ? '' : `${form.number}. ${form.title[locale]}`
}

export function ruledOutText(view: View, out: RuledOut): string {
  const { ruledOut } = view.messages.awards
  if (out.when === 'impossible_value') {
    const indicator = view.campaign.indicators.find(({ id }) => id === out.indicator)
    return ruledOut.impossible_value(indicator?.name[view.locale] ?? '')
  }
  return ruledOut[out.when](countText(out.reports, view.locale), formName(view, out.form))
}

export function exclusionText(view: View, exclusion: AwardExclusion): string {
  const { exclusions } = view.messages.awards
  if (exclusion.when === 'impossible_value') return exclusions.impossible_value
  return exclusions[exclusion.when](formName(view, exclusion.form))
}

/** How a criterion is decided, in a few words. */
export function conditionText({ condition }: AwardCriterion, { locale, messages }: View): string {
  const { conditions } = messages.awards
  switch (condition.kind) {
    case 'at_least':
      return conditions.atLeast(countText(condition.threshold, locale))
    case 'percent':
      return conditions.percent(targetText(condition.operator, Number(condition.percent), locale))
    case 'highest_share':
      return `${conditions.highest(String(condition.places))} ${conditions.among[condition.among]}`
    default:
      return conditions[condition.kind]
  }
}

/** Why a unit is ruled out, and the dossiers it has sent. */
export function notesOf(view: View, { ruledOut, receipt }: Candidate): string[] {
  const { locale, messages } = view
  const reasons = ruledOut.map((out) => ruledOutText(view, out))
  if (receipt === null || receipt.received === null) return reasons
  const counts = [countText(receipt.received, locale), countText(receipt.complete, locale)] as const
  return [...reasons, messages.awards.dossiers(...counts)]
}
