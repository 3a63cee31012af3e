import type { Award, AwardCondition, AwardCriterion, AwardExclusion, AwardGroup } from './award.ts'
import type { Citation } from './citation.ts'
import type { CitationDefinition } from './citation-schema.ts'
import type { Definition } from './schema.ts'

type Cite = (citation: CitationDefinition) => Citation
type GroupDefinition = Definition['award_groups'][number]
type CriterionDefinition = GroupDefinition['criteria'][number]

export function resolveAwards({ awards }: Definition, cite: Cite): Award[] {
  return awards.map(
    ({ granted_by: grantedBy, measured_by: measuredBy, quota_by_tier: quotaByTier, citation, ...award }) => ({
      ...award,
      grantedBy,
      measuredBy,
      quotaByTier,
      citation: cite(citation),
    }),
  )
}

function conditionOf({
  condition,
  threshold,
  operator,
  percent,
  among,
  places,
}: CriterionDefinition): AwardCondition {
  switch (condition) {
    case 'at_least':
      return { kind: 'at_least', threshold: threshold ?? 1 }
    case 'percent':
      return { kind: 'percent', operator, percent: String(percent ?? 0) }
    case 'highest_share':
      return { kind: 'highest_share', among, places }
    default:
      return { kind: condition }
  }
}

function exclusionOf(
  { when, form, citation }: GroupDefinition['excluded'][number],
  cite: Cite,
): AwardExclusion {
  return when === 'impossible_value'
    ? { when, citation: cite(citation) }
    : { when, form: form ?? '', citation: cite(citation) }
}

export function resolveAwardGroups(definition: Definition, cite: Cite): AwardGroup[] {
  const measures = [...definition.indicators, ...definition.tracked_items]
  const criterionOf = (criterion: CriterionDefinition): AwardCriterion => {
    const measured = measures.find(({ id }) => id === criterion.indicator)
    return {
      id: criterion.id,
      name: criterion.name ?? measured?.name ?? { vi: criterion.id, en: criterion.id },
      indicator: criterion.indicator,
      of: criterion.of,
      condition: conditionOf(criterion),
      citation: cite(criterion.citation),
    }
  }
  return definition.award_groups.map(({ tier, kinds, criteria, excluded, citation, ...group }) => ({
    ...group,
    kinds: kindsOf({ tier, kinds }, definition),
    criteria: criteria.map(criterionOf),
    excluded: excluded.map((each) => exclusionOf(each, cite)),
    citation: cite(citation),
  }))
}

/** The unit kinds that a group names, by themselves or by their tier. */
export function kindsOf(
  { tier, kinds }: Pick<GroupDefinition, 'tier' | 'kinds'>,
  { unit_kinds: all }: Pick<Definition, 'unit_kinds'>,
): string[] {
  return kinds.length > 0 ? kinds : all.filter((kind) => kind.tier === tier).map(({ id }) => id)
}
