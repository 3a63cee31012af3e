import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  AwardChoice,
  AwardForm,
  Candidate,
  CandidateGroup,
  CriterionResult,
} from '../awards/candidate.ts'
import { awardChoice, awardFile, awardFiles } from '../awarded.ts'
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

async function writtenFiles(choice: AwardChoice, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  return Promise.all(
    awardFiles.map(async (name) => {
      const path = join(folder, name)
      writeFileSync(path, await awardFile(choice, name))
      return path
    }),
  )
}

/** A line of a criterion: what it comes to and its numbers. */
function resultLine({ outcome, numerator, denominator, rank }: CriterionResult): string {
  const counts = numerator === null ? '' : ` ${[numerator, denominator ?? []].flat().join('/')}`
  return `${outcome}${counts}${rank === null ? '' : ` #${String(rank)}`}`
}

function choiceLines({ groups }: AwardChoice, locale: Locale): string[] {
  const lines = groups.flatMap(({ group, candidates }) =>
    candidates.map(({ unit, conclusion, criteria }, at) => [
      at === 0 ? group.name[locale] : '',
      unit.name,
      conclusion,
      criteria.map(resultLine).join(', '),
    ]),
  )
  return lines.length > 0 ? tableLines(lines) : [locale === 'vi' ? NONE.vi : NONE.en]
}

const NONE = {
  vi: 'Kế hoạch không nêu tiêu chí khen thưởng.',
  en: 'The plan gives no criteria for awards that figures decide.',
} as const

/**
 * `awards CAMPAIGN [--as-of DATE] [--known-at ISO] [-o DIR]`: who may be proposed for which award, and why or why not;
 * with -o the submission and the list as files.
 */
export async function awardsCommand(invocation: Invocation): Promise<Answer> {
  const { campaign, asOf, knownAt } = figureFilter(invocation)
  const folder = invocation.option('output')
  const { locale } = invocation
  return withStore(invocation, async (figures) => {
    const choice = await awardChoice(figures, { campaign, asOf, ...(knownAt !== undefined && { knownAt }) })
    const files = folder === undefined ? null : await writtenFiles(choice, folder)
    const awards = choice.forms.map((form) => toldForm(form, choice, locale))
    const { receipt } = choice
    const json = { awards, receipt, ...(files !== null && { files }), snapshot: figures.snapshot().id }
    return answer(json, files ?? choiceLines(choice, locale))
  })
}
