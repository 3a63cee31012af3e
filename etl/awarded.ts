import type { AwardChoice } from './awards/candidate.ts'
import { chooseCandidates } from './awards/choice.ts'
import { awardList } from './awards/list.ts'
import { awardSubmission } from './awards/submission.ts'
import { awardWorkbook } from './awards/workbook.ts'
import type { Campaign } from './campaign/campaign.ts'
import { encodeDocx } from './document/docx.ts'
import type { Grouping } from './figures/filter.ts'
import type { IndicatorRow } from './figures/figure.ts'
import type { FigureStore } from './figures/store.ts'

export interface AwardQuestion {
  readonly campaign: string
  /** The day the figures speak for. */
  readonly asOf: string
  /** ISO instant: only what had arrived by then; absent: everything. */
  readonly knownAt?: string
}

const unique = (names: readonly (string | null)[]): string[] => [
  ...new Set(names.filter((name) => name !== null)),
]

/** The indicators that the choice rests on, by whose figures are asked for. */
function asked({ awards, awardGroups, awardReceipt, indicators }: Campaign) {
  const receipts = [awardReceipt?.dossiers ?? null, awardReceipt?.proposed ?? null]
  const criteria = awardGroups.flatMap((group) => group.criteria)
  const named = (of: 'itself' | 'all_below') =>
    criteria.filter((each) => each.of === of).map(({ indicator }) => indicator)
  const counts = indicators.filter(({ kind }) => kind === 'count').map(({ id }) => id)
  const proposals = awards.map(({ measuredBy }) => measuredBy).filter((id) => counts.includes(id ?? ''))
  return {
    itself: unique([...named('itself'), ...receipts]),
    allBelow: unique(named('all_below')),
    summed: unique([...receipts, ...proposals]),
    forms: unique(
      awardGroups.flatMap(({ excluded }) => excluded.map((each) => ('form' in each ? each.form : null))),
    ),
  }
}

/** Who may be proposed for the awards of a campaign. Throws `UnknownNameError` as figures do. */
export async function awardChoice(figures: FigureStore, question: AwardQuestion): Promise<AwardChoice> {
  const campaign = await figures.known(question.campaign)
  const { itself, allBelow, summed, forms } = asked(campaign)
  const rowsOf = async (indicators: readonly string[], by?: Grouping): Promise<IndicatorRow[]> => {
    const filter = { ...question, withTracked: true, ...(by !== undefined && { by }) }
    const rows = await Promise.all(
      indicators.map((indicator) => figures.indicators({ ...filter, indicator })),
    )
    return rows.flat()
  }
  const [own, below, tiers, whole, reporting, published] = await Promise.all([
    rowsOf(itself, 'unit'),
    rowsOf(allBelow, 'node'),
    rowsOf(summed, 'tier'),
    rowsOf(summed),
    Promise.all(forms.map((form) => figures.reporting({ ...question, form, by: 'unit' }))),
    figures.published(question.campaign),
  ])
  return chooseCandidates({
    ...{ campaign, asOf: question.asOf, itself: own, allBelow: below, tiers, whole },
    reporting: reporting.flat(),
    isSample: published?.hasSampleReports === true,
  })
}

/** Files of a choice to take away, by name: the submission, and the list for Word and for Excel. */
export const awardFiles = ['to-trinh.docx', 'danh-sach.docx', 'danh-sach.xlsx'] as const
export type AwardFile = (typeof awardFiles)[number]

export async function awardFile(choice: AwardChoice, name: AwardFile): Promise<Uint8Array> {
  switch (name) {
    case 'to-trinh.docx':
      return encodeDocx(awardSubmission(choice))
    case 'danh-sach.docx':
      return encodeDocx(awardList(choice))
    case 'danh-sach.xlsx':
      return awardWorkbook(choice)
  }
}
