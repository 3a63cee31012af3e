import type { AwardCriterion, AwardExclusion, AwardGroup } from '../campaign/award.ts'
import type { Campaign, Unit } from '../campaign/campaign.ts'
import type { IndicatorRow, ReportingRow } from '../figures/figure.ts'
import type {
  AwardChoice,
  AwardFigures,
  Candidate,
  CandidateGroup,
  Conclusion,
  CriterionResult,
  RuledOut,
} from './candidate.ts'
import { aimOf, outcomeOf } from './criterion.ts'
import { rankedOutcomes, type Ranking } from './ranking.ts'
import { formOf, receiptOf, receiptOfAll } from './receipt.ts'
import { isHeldBack, shareOf } from './share.ts'

/** The figures by what is asked of them. */
interface Looked {
  readonly rowOf: (criterion: AwardCriterion, unit: string) => IndicatorRow | undefined
  readonly reportsOf: (form: string, unit: string) => ReportingRow | undefined
  readonly ownRows: (unit: string) => readonly IndicatorRow[]
}

const keyOf = (name: string, unit: string): string => JSON.stringify([name, unit])

function looked({ itself, allBelow, reporting }: AwardFigures): Looked {
  const byUnit = (rows: readonly IndicatorRow[]) =>
    new Map(rows.map((row) => [keyOf(row.indicator, row.node), row]))
  const rows = { itself: byUnit(itself), all_below: byUnit(allBelow) }
  const own = Map.groupBy(itself, ({ node }) => node)
  const reports = new Map(reporting.map((row) => [keyOf(row.form, row.node), row]))
  return {
    rowOf: ({ indicator, of }, unit) => rows[of].get(keyOf(indicator, unit)),
    reportsOf: (form, unit) => reports.get(keyOf(form, unit)),
    ownRows: (unit) => own.get(unit) ?? [],
  }
}

/** Units of the group's kinds as they stand on the day, or stood when the campaign ended. */
function unitsOf({ units, end }: Campaign, { kinds }: AwardGroup, asOf: string): Unit[] {
  const day = end !== null && end < asOf ? end : asOf
  return units.filter(
    ({ kind, validFrom, validTo }) =>
      kinds.includes(kind) && (validFrom ?? '') <= day && day <= (validTo ?? '9999-12-31'),
  )
}

/** The figures of the criteria in which a value of the unit is held back, each once. */
function heldBackFor(group: AwardGroup, unit: string, { rowOf }: Looked): string[] {
  const held = group.criteria.filter((criterion) => {
    const row = rowOf(criterion, unit)
    return row !== undefined && isHeldBack(row)
  })
  return [...new Set(held.map(({ indicator }) => indicator))]
}

function ruledOutBy(exclusion: AwardExclusion, group: AwardGroup, unit: string, look: Looked): RuledOut[] {
  if (exclusion.when === 'impossible_value') {
    const { when } = exclusion
    return heldBackFor(group, unit, look).map((indicator) => ({ when, form: null, indicator, reports: 0 }))
  }
  const { when, form } = exclusion
  const row = look.reportsOf(form, unit)
  const reports = (when === 'report_missing' ? row?.missing : row?.late) ?? 0
  return reports === 0 ? [] : [{ when, form, indicator: null, reports }]
}

type Rankings = ReadonlyMap<string, ReadonlyMap<string, Ranking>>

/** By criterion and unit, among those that nothing rules out. */
function rankingsOf(
  campaign: Campaign,
  group: AwardGroup,
  units: readonly Unit[],
  { rowOf }: Looked,
): Rankings {
  return new Map(
    group.criteria.flatMap((criterion) => {
      const { condition } = criterion
      if (condition.kind !== 'highest_share') return []
      const { places, among } = condition
      const indicator = campaign.indicators.find(({ id }) => id === criterion.indicator)
      const terms = { places, canExceed: indicator?.mayExceed === true }
      const pools = Map.groupBy(units, ({ parent }) => (among === 'all' ? null : parent))
      const ranked = [...pools.values()].flatMap((pool) => [
        ...rankedOutcomes(
          pool.map(({ code }) => ({ unit: code, share: shareOf(rowOf(criterion, code)) })),
          terms,
        ),
      ])
      return [[criterion.id, new Map(ranked)] as const]
    }),
  )
}

const unranked: Ranking = { outcome: 'unknown', rank: null, tied: 0, ranked: 0 }

function resultOf(
  criterion: AwardCriterion,
  row: IndicatorRow | undefined,
  ranking: Ranking | undefined,
): CriterionResult {
  const { condition } = criterion
  const { outcome, ...ranks } =
    condition.kind === 'highest_share'
      ? (ranking ?? unranked)
      : { ...unranked, outcome: outcomeOf(condition, row) }
  return {
    ...{ criterion: criterion.id, outcome, ...ranks, ...aimOf(condition, row) },
    numerator: row?.numerator ?? null,
    denominator: row?.denominator ?? null,
    value: row?.value ?? null,
    verdict: row?.verdict ?? null,
  }
}

function conclusionOf(criteria: readonly CriterionResult[], ruledOut: readonly RuledOut[]): Conclusion {
  if (ruledOut.length > 0) return 'ruled_out'
  if (criteria.some(({ outcome }) => outcome === 'failed')) return 'failed'
  return criteria.every(({ outcome }) => outcome === 'passed') ? 'passed' : 'unknown'
}

const order: readonly Conclusion[] = ['passed', 'unknown', 'failed', 'ruled_out']

/** By conclusion, then by rank; the registry's order decides the rest. */
function byConclusion(a: Candidate, b: Candidate): number {
  const rankOf = ({ criteria }: Candidate): number =>
    criteria.find(({ rank }) => rank !== null)?.rank ?? Number.MAX_SAFE_INTEGER
  return order.indexOf(a.conclusion) - order.indexOf(b.conclusion) || rankOf(a) - rankOf(b)
}

function candidatesOf(figures: AwardFigures, group: AwardGroup, look: Looked): CandidateGroup {
  const units = unitsOf(figures.campaign, group, figures.asOf)
  const out = new Map(
    units.map(({ code }) => [code, group.excluded.flatMap((each) => ruledOutBy(each, group, code, look))]),
  )
  const left = units.filter(({ code }) => out.get(code)?.length === 0)
  const rankings = rankingsOf(figures.campaign, group, left, look)
  const candidates = units.map((unit): Candidate => {
    const ruledOut = out.get(unit.code) ?? []
    const criteria = group.criteria.map((criterion) =>
      resultOf(criterion, look.rowOf(criterion, unit.code), rankings.get(criterion.id)?.get(unit.code)),
    )
    const conclusion = conclusionOf(criteria, ruledOut)
    return { unit, conclusion, criteria, ruledOut, receipt: receiptOf(figures, look.ownRows(unit.code)) }
  })
  return { group, candidates: candidates.toSorted(byConclusion) }
}

/** Who may be proposed for the awards of a campaign, by what its figures say of its criteria. */
export function chooseCandidates(figures: AwardFigures): AwardChoice {
  const { campaign, asOf, isSample } = figures
  const look = looked(figures)
  return {
    ...{ campaign, asOf, isSample },
    isClosed: campaign.end !== null && asOf >= campaign.end,
    forms: campaign.awards.map((award) => formOf(figures, award)),
    groups: campaign.awardGroups.map((group) => candidatesOf(figures, group, look)),
    receipt: receiptOfAll(figures),
  }
}
