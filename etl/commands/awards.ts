import type { Candidate, AwardChoice, AwardForm, CandidateGroup } from '../awards/candidate.ts'
import { awardChoice } from '../awarded.ts'
import type { Locale } from '../finding/wording.ts'
import { answer, tableLines, type Answer } from './answer.ts'
import { figureFilter, type Invocation } from './options.ts'
import { withStore } from './with-store.ts'

function toldCandidate({ group }: CandidateGroup, candidate: Candidate) {
  const { unit, conclusion, criteria, ruledOut, receipt } = candidate
  return {
    ...{ unit: unit.code, name: unit.name, tier: unit.tier, conclusion, ruledOut, receipt },
    criteria: criteria.map(({ criterion, ...result }) => ({
      criterion,
      indicator: group.criteria.find(({ id }) => id === criterion)?.indicator ?? null,
      ...result,
    })),
  }
}

function toldGroup(chosen: CandidateGroup, locale: Locale) {
  const { id, name, subject, judged, citation } = chosen.group
  return {
    ...{ group: id, name: name[locale], subject, judged: judged.map((each) => each[locale]), citation },
    candidates: chosen.candidates.map((candidate) => toldCandidate(chosen, candidate)),
  }
}

/** A form of award as it leaves the product, with everyone it may choose among. */
function toldForm({ award, proposed, tiers }: AwardForm, { groups }: AwardChoice, locale: Locale) {
  const { id, name, grantedBy, subjects, quota, dossier, milestone, citation } = award
  return {
    ...{ award: id, name: name[locale], grantedBy, subjects, quota, proposed, tiers, milestone, citation },
    dossier: dossier.map((part) => ({ ...part, name: part.name[locale] })),
    criteria: award.criteria.map((each) => each[locale]),
    groups: groups
      .filter(({ group }) => award.groups.includes(group.id))
      .map((chosen) => toldGroup(chosen, locale)),
  }
}

/** `awards CAMPAIGN [--as-of DATE] [--known-at ISO]`: who may be proposed for which award, and why or why not. */
export async function awardsCommand(invocation: Invocation): Promise<Answer> {
  const { campaign, asOf, knownAt } = figureFilter(invocation)
  return withStore(invocation, async (figures) => {
    const choice = await awardChoice(figures, { campaign, asOf, ...(knownAt !== undefined && { knownAt }) })
    const { locale } = invocation
    const lines = choice.groups.flatMap(({ group, candidates }) =>
      candidates.map(({ unit, conclusion, criteria }, at) => [
        at === 0 ? group.name[locale] : '',
        unit.name,
        conclusion,
        criteria
          .map(({ numerator, denominator, rank }) => [numerator, denominator, rank].join('/'))
          .join(' '),
      ]),
    )
    const awards = choice.forms.map((form) => toldForm(form, choice, locale))
    const json = { awards, receipt: choice.receipt, snapshot: figures.snapshot().id }
    return answer(json, tableLines(lines))
  })
}
