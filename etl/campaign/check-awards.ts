import type { Checker } from './checker.ts'
import { nearestName, pathText, type DefinitionPath } from './fault.ts'
import { kindsOf } from './resolve-awards.ts'
import type { Definition } from './schema.ts'

type GroupDefinition = Definition['award_groups'][number]
type CriterionDefinition = GroupDefinition['criteria'][number]

/** The names that would do, where another is written; told with the nearest of them. */
function notOneOf(checker: Checker, at: DefinitionPath, written: string, allowed: readonly string[]): void {
  const problem = { kind: 'not-one-of', allowed, suggestion: nearestName(written, allowed) } as const
  checker.told({ at, code: 'definition/invalid', params: { path: pathText(at), problem } })
}

function wrongForm(checker: Checker, at: DefinitionPath, expected: string): void {
  const problem = { kind: 'wrong-form', expected } as const
  checker.told({ at, code: 'definition/invalid', params: { path: pathText(at), problem } })
}

/** The kinds of units that an indicator or a tracked item is of; null: there is none of that name. */
function appliesTo(name: string, { indicators, tracked_items: items, forms }: Definition): string[] | null {
  const indicator = indicators.find(({ id }) => id === name)
  if (indicator !== undefined) return indicator.applies_to
  const item = items.find(({ id }) => id === name)
  if (item === undefined) return null
  if (item.applies_to.length > 0) return item.applies_to
  return forms.find(({ id }) => id === item.form)?.reported_by ?? []
}

const needs = { at_least: 'threshold', percent: 'percent' } as const

function checkCondition(
  checker: Checker,
  criterion: CriterionDefinition,
  at: DefinitionPath,
  isIndividual: boolean,
): void {
  const { condition, percent } = criterion
  if (condition === 'at_least' || condition === 'percent') {
    if (criterion[needs[condition]] === null) checker.missing([...at, needs[condition]])
  }
  if (percent !== null && !/^\d+(\.\d{1,4})?$/.test(String(percent))) {
    wrongForm(checker, [...at, 'percent'], '99.5')
  }
  const counts = ['met', 'yes', 'at_least', 'percent', 'highest_share']
  if (condition === 'people' && !isIndividual) notOneOf(checker, [...at, 'condition'], condition, counts)
}

function checkCriterion(
  checker: Checker,
  criterion: CriterionDefinition,
  at: DefinitionPath,
  kinds: readonly string[],
  definition: Definition,
): void {
  const { indicators, tracked_items: items } = definition
  checker.reference([...at, 'indicator'], criterion.indicator, [...indicators, ...items])
  const applied = appliesTo(criterion.indicator, definition)
  if (applied === null || criterion.of === 'all_below') return
  if (kinds.every((kind) => applied.includes(kind))) return
  notOneOf(checker, [...at, 'of'], criterion.of, ['all_below'])
}

function checkExclusions(
  checker: Checker,
  { excluded }: GroupDefinition,
  at: DefinitionPath,
  kinds: readonly string[],
  { forms }: Definition,
): void {
  const owed = forms
    .filter(({ reported_by: by }) => kinds.every((kind) => by.includes(kind)))
    .map(({ id }) => id)
  excluded.forEach(({ when, form }, index) => {
    if (when === 'impossible_value') return
    const place = [...at, 'excluded', index, 'form']
    if (form === null) checker.missing(place)
    checker.reference(place, form, forms)
    const isKnown = forms.some(({ id }) => id === form)
    if (form !== null && isKnown && !owed.includes(form)) notOneOf(checker, place, form, owed)
  })
}

function checkGroup(checker: Checker, group: GroupDefinition, index: number, definition: Definition): void {
  const at = ['award_groups', index] as const
  checker.reference([...at, 'tier'], group.tier, definition.tiers)
  group.kinds.forEach((kind, side) => {
    checker.reference([...at, 'kinds', side], kind, definition.unit_kinds)
  })
  if (group.kinds.length === 0 && group.tier === null) checker.missing([...at, 'kinds'])
  checker.unique([...at, 'criteria'], group.criteria)
  // A kind that is none has been told of; nothing more is concluded from it.
  const known = new Set(definition.unit_kinds.map(({ id }) => id))
  const kinds = kindsOf(group, definition).filter((kind) => known.has(kind))
  group.criteria.forEach((criterion, side) => {
    const place = [...at, 'criteria', side]
    checkCriterion(checker, criterion, place, kinds, definition)
    checkCondition(checker, criterion, place, group.subject === 'individual')
  })
  checkExclusions(checker, group, at, kinds, definition)
}

function checkQuota(checker: Checker, award: Definition['awards'][number], index: number): void {
  const shares = Object.values(award.quota_by_tier)
  const sum = shares.reduce((all, each) => all + each, 0)
  if (award.quota === null || sum <= award.quota) return
  wrongForm(checker, ['awards', index, 'quota_by_tier'], `≤ ${String(award.quota)}`)
}

/** Awards, those they choose among, and where dossiers are counted. */
export function checkAwards(checker: Checker, definition: Definition): void {
  const { awards, award_groups: groups, award_receipt: receipt, tiers, milestones, indicators } = definition
  const measures = [...indicators, ...definition.tracked_items]
  checker.unique(['awards'], awards)
  awards.forEach((award, index) => {
    checker.reference(['awards', index, 'milestone'], award.milestone, milestones)
    award.groups.forEach((group, side) => {
      checker.reference(['awards', index, 'groups', side], group, groups)
    })
    for (const tier of Object.keys(award.quota_by_tier)) {
      checker.reference(['awards', index, 'quota_by_tier', tier], tier, tiers)
    }
    checkQuota(checker, award, index)
  })
  checker.unique(['award_groups'], groups)
  groups.forEach((group, index) => {
    checkGroup(checker, group, index, definition)
  })
  if (receipt === null) return
  checker.reference(['award_receipt', 'dossiers'], receipt.dossiers, measures)
  checker.reference(['award_receipt', 'proposed'], receipt.proposed, measures)
}
