import type { IndicatorRow, ReportingRow } from '../../../etl/figures/figure.ts'
import { messagesOf } from '../../../web/src/lib/messages/messages.ts'
import type { Answers } from './answers.ts'
import { comparedTexts, together, type Compared } from './compared.ts'
import { viewOf } from './page-view.ts'
import { textOf } from './text.ts'
import { countText, ratioText, verdictText } from './told.ts'
import type { VisitedPage } from './visit.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)

/** How many targets are met, and how many stand otherwise. */
async function targetCounts(page: VisitedPage, answers: Answers): Promise<Compared> {
  const { locale } = page
  const { overview } = messagesOf(locale)
  const view = await viewOf(page, answers)
  const campaign = await answers.campaign(view.campaign)
  const rows = await answers.store.indicators(view)
  const aimed = rows.filter(({ target, verdict }) => target !== null && verdict !== 'not_applicable')
  const isMet = ({ verdict }: IndicatorRow): boolean => verdict === 'met' || verdict === 'exceeded'
  const kinds = Map.groupBy(aimed, (row) => verdictText(row, campaign, locale).toLowerCase())
  const counts = [...kinds].map(([text, members]) => `${countText(members.length, locale)} ${text}`)
  const [met, all] = [aimed.filter(isMet).length, aimed.length].map((count) => countText(count, locale))
  const section = page.root.querySelector('section[aria-labelledby=summary-targets]')
  const lead = all === '0' ? overview.noTargets : overview.ofTargets(met ?? '', all ?? '')
  return together([
    comparedTexts(page.path, [textOf(section?.querySelector('p') ?? null)], [lead]),
    comparedTexts(
      page.path,
      (section?.querySelectorAll('li') ?? []).map(textOf).toSorted(),
      counts.toSorted(),
    ),
  ])
}

/** How many reports came, are missing, came late. */
function reportCounts(page: VisitedPage, rows: readonly ReportingRow[], owing: number): Compared {
  const { locale } = page
  const { overview } = messagesOf(locale)
  const told = (of: (row: ReportingRow) => number): string => countText(sum(rows.map(of)), locale)
  const missing = told((row) => row.missing)
  const late = told((row) => row.late)
  const section = page.root.querySelector('section[aria-labelledby=summary-reports]')
  return comparedTexts(page.path, (section?.querySelectorAll('p') ?? []).map(textOf), [
    missing === '0' ? overview.allIn : overview.stillMissing(countText(owing, locale), missing),
    overview.received(
      told((row) => row.received),
      told((row) => row.expected - row.notDue),
    ),
    ...(late === '0' ? [] : [overview.lateCount(late)]),
  ])
}

function formCells(row: ReportingRow, locale: VisitedPage['locale']): string[] {
  const share = (count: number): string => {
    const ratio = { numerator: count, denominator: row.expected, target: null }
    return `${countText(count, locale)} (${ratioText(ratio, locale)})`
  }
  const { expected, received, onTime, late, missing, notDue } = row
  return [
    countText(expected, locale),
    ...[received, onTime].map(share),
    ...[late, missing, notDue].map((count) => countText(count, locale)),
  ]
}

/** The table of reports by form. */
function formCounts(page: VisitedPage, rows: readonly ReportingRow[]): Compared {
  const shown = page.root.querySelectorAll('tr[data-line]')
  const owed = rows.filter(({ expected }) => expected > 0)
  const forms = owed.map(({ form }) => form).toSorted()
  return together([
    comparedTexts(page.path, shown.map((line) => line.getAttribute('data-line') ?? '').toSorted(), forms),
    ...shown.map((line) => {
      const form = line.getAttribute('data-line') ?? ''
      const row = owed.find((each) => each.form === form)
      return comparedTexts(
        `${page.path} ${form}`,
        line.querySelectorAll('td').map(textOf),
        row === undefined ? [] : formCells(row, page.locale),
      )
    }),
  ])
}

/** The counts of an overview beside its figures: targets, reports, reports by form. */
export async function comparedOverview(page: VisitedPage, answers: Answers): Promise<Compared> {
  const view = await viewOf(page, answers)
  const [rows, owing] = await Promise.all([answers.store.reporting(view), answers.store.owingUnits(view)])
  return together([
    await targetCounts(page, answers),
    reportCounts(page, rows, owing),
    formCounts(page, rows),
  ])
}
