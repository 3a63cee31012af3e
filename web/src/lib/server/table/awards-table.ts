import type { Candidate, CandidateGroup, CriterionResult } from '@tiendo/etl/award-choice'
import type { FigureStore } from '@tiendo/etl/figures'
import { candidateQuery, isInView } from '../awards/candidates.ts'
import { choiceOf } from '../awards/page.ts'
import { conclusionMark, conditionText, numberText, outcomeMark, ruledOutText } from '../awards/words.ts'
import { isClosed, type View } from '../view.ts'
import { sampleCell, sampleColumn } from './figure-columns.ts'
import { ratioTold, told, type Column, type Table, type Told } from './table.ts'

function columnsOf(view: View): Column[] {
  const { awards, table, download } = view.messages
  return [
    { id: 'group', label: awards.columns.group, type: 'text' },
    { id: 'unit', label: download.code, type: 'text' },
    { id: 'name', label: awards.unit, type: 'text' },
    { id: 'tier', label: awards.tier, type: 'text' },
    { id: 'criterion', label: awards.criterion, type: 'text' },
    { id: 'condition', label: awards.rule, type: 'text' },
    { id: 'outcome', label: awards.columns.outcome, type: 'text' },
    { id: 'value', label: table.value, type: 'number' },
    { id: 'numerator', label: download.numerator, type: 'number' },
    { id: 'denominator', label: download.denominator, type: 'number' },
    { id: 'target', label: awards.columns.threshold, type: 'number' },
    { id: 'rank', label: awards.columns.rank, type: 'count' },
    { id: 'tied', label: awards.columns.tied, type: 'count' },
    { id: 'conclusion', label: awards.conclusion, type: 'text' },
    { id: 'reasons', label: awards.columns.reasons, type: 'text' },
    sampleColumn(view),
  ]
}

/** One criterion of one unit, in the order of the columns. */
function rowOf(view: View, { group }: CandidateGroup, candidate: Candidate, result: CriterionResult): Told[] {
  const { campaign, locale, messages } = view
  const { unit, conclusion, ruledOut } = candidate
  const criterion = group.criteria.find(({ id }) => id === result.criterion)
  const marks = [
    outcomeMark(result.outcome, isClosed(view), messages),
    conclusionMark(conclusion, isClosed(view), messages),
  ] as const
  return [
    told.named(group.id, group.name[locale]),
    told.text(unit.code),
    told.text(unit.name),
    told.named(unit.tier, campaign.tiers.find(({ id }) => id === unit.tier)?.label[locale] ?? ''),
    told.named(result.criterion, criterion?.name[locale] ?? ''),
    told.text(criterion === undefined ? '' : conditionText(criterion, view)),
    told.named(result.outcome, marks[0].text),
    ratioTold(result, criterion === undefined ? '' : numberText(result, criterion, view)),
    told.count(result.numerator, locale),
    told.count(result.denominator, locale),
    told.count(result.target, locale),
    told.count(result.rank, locale),
    told.count(result.rank === null ? null : result.tied, locale),
    told.named(conclusion, marks[1].text),
    told.text(ruledOut.map((out) => ruledOutText(view, out)).join('; ')),
    sampleCell(view),
  ]
}

/** Candidates, one row for each of their criteria. */
export async function awardsTable(
  view: View,
  figures: FigureStore,
  address: URLSearchParams,
): Promise<Table> {
  const choice = await choiceOf(view, figures)
  const { group: asked } = candidateQuery(address)
  const groups = choice.groups.filter(({ group }) => asked === null || group.id === asked)
  return {
    name: 'awards',
    title: view.messages.awards.title,
    columns: columnsOf(view),
    rows: groups.flatMap((chosen) =>
      chosen.candidates
        .filter((candidate) => isInView(view, candidate))
        .flatMap((candidate) => candidate.criteria.map((result) => rowOf(view, chosen, candidate, result))),
    ),
  }
}
