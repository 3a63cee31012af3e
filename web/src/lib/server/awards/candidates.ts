import type { AwardChoice, Candidate, CandidateGroup, Conclusion } from '@tiendo/etl/award-choice'
import { citationText } from '../frame.ts'
import type { View } from '../view.ts'
import {
  conclusionMark,
  conditionText,
  countsText,
  exclusionText,
  notesOf,
  numberText,
  outcomeMark,
  remarks,
  type Mark,
} from './words.ts'

const PAGE = 40

/** What the list is narrowed to. */
export interface CandidateQuery {
  /** Null: the first. */
  readonly group: string | null
  /** Null: any. */
  readonly conclusion: Conclusion | null
  readonly page: number
}

const conclusions: readonly Conclusion[] = ['passed', 'unknown', 'failed', 'ruled_out']

export function candidateQuery(query: URLSearchParams): CandidateQuery {
  return {
    group: query.get('group') || null,
    conclusion: conclusions.find((each) => each === query.get('conclusion')) ?? null,
    page: Number(query.get('page') ?? '1') || 1,
  }
}

/** A criterion as one unit meets it. */
export interface CriterionCell {
  readonly key: string
  readonly mark: Mark
  readonly name: string
  readonly number: string
  readonly counts: string
  readonly remarks: string
  /** The figure, to be traced; `tier`: of the unit without those below it. */
  readonly traced: { readonly indicator: string; readonly tier: string | null }
}

export interface CandidateLine {
  readonly code: string
  readonly name: string
  /** The unit above it and its tier. */
  readonly place: string
  readonly mark: Mark
  readonly cells: readonly CriterionCell[]
  readonly notes: readonly string[]
}

function placeOf({ campaign, locale }: View, { unit }: Candidate): string {
  const above = campaign.units.find(({ code }) => code === unit.parent)
  const tier = campaign.tiers.find(({ id }) => id === unit.tier)?.label[locale] ?? unit.tier
  return above === undefined || above.parent === null ? tier : `${tier} · ${above.name}`
}

function lineOf(view: View, { group }: CandidateGroup, candidate: Candidate, isClosed: boolean) {
  const { unit, conclusion, criteria } = candidate
  const cells = group.criteria.flatMap((criterion, at): CriterionCell[] => {
    const result = criteria[at]
    if (result === undefined) return []
    return [
      {
        key: criterion.id,
        mark: outcomeMark(result.outcome, isClosed, view.messages),
        name: criterion.name[view.locale],
        number: numberText(result, criterion, view),
        counts: countsText(result, criterion, view),
        remarks: remarks(result, view),
        traced: {
          indicator: criterion.indicator,
          tier: criterion.of === 'itself' ? unit.tier : null,
        },
      },
    ]
  })
  return {
    ...{ code: unit.code, name: unit.name, place: placeOf(view, candidate), cells },
    mark: conclusionMark(conclusion, isClosed, view.messages),
    notes: notesOf(view, candidate),
  }
}

/** The unit of the view and those below it. */
export function isInView({ campaign, node }: View, { unit }: Candidate): boolean {
  if (node.parent === null) return true
  const parents = new Map(campaign.units.map(({ code, parent }) => [code, parent]))
  for (let code: string | null = unit.code; code !== null; code = parents.get(code) ?? null) {
    if (code === node.code) return true
  }
  return false
}

function rulesOf(view: View, { group }: CandidateGroup) {
  const { locale, messages } = view
  const noted = (citation: CandidateGroup['group']['citation']) => ({
    note: citationText(citation, messages.footer.setByUs),
    isInferred: !citation.stated,
  })
  return {
    criteria: group.criteria.map((criterion) => ({
      id: criterion.id,
      name: criterion.name[locale],
      rule: conditionText(criterion, view),
      ...noted(criterion.citation),
    })),
    excluded: group.excluded.map((exclusion) => ({
      text: exclusionText(view, exclusion),
      ...noted(exclusion.citation),
    })),
    judged: group.judged.map((each) => each[locale]),
  }
}

/** One group of candidates, a page of them at a time. Null: the plan has no criteria. */
export function candidatesOf(view: View, choice: AwardChoice, query: CandidateQuery) {
  const { locale, messages } = view
  const chosen = choice.groups.find(({ group }) => group.id === query.group) ?? choice.groups[0]
  if (chosen === undefined) return null
  const all = chosen.candidates.filter((candidate) => isInView(view, candidate))
  const found = all.filter(({ conclusion }) => query.conclusion === null || conclusion === query.conclusion)
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const page = Math.min(Math.max(1, query.page), pages)
  return {
    id: chosen.group.id,
    name: chosen.group.name[locale],
    note: citationText(chosen.group.citation, messages.footer.setByUs),
    forms: choice.forms
      .filter(({ award }) => award.groups.includes(chosen.group.id))
      .map(({ award }) => award.name[locale]),
    ...rulesOf(view, chosen),
    conclusion: query.conclusion,
    counts: conclusions.map((conclusion) => ({
      conclusion,
      mark: conclusionMark(conclusion, choice.isClosed, messages),
      count: all.filter((candidate) => candidate.conclusion === conclusion).length,
    })),
    lines: found
      .slice((page - 1) * PAGE, page * PAGE)
      .map((candidate): CandidateLine => lineOf(view, chosen, candidate, choice.isClosed)),
    ...{ found: found.length, all: all.length, page, pages },
  }
}

export type CandidateList = NonNullable<ReturnType<typeof candidatesOf>>
