import type { Campaign } from '../campaign/campaign.ts'
import { nowhere, type Finding } from '../finding/finding.ts'
import type { Sheet } from '../reader/sheet.ts'
import type { Layout } from './layout.ts'
import { numberOfText } from './number.ts'
import { plainCircumstances, type Circumstances } from './circumstances.ts'
import { settledFinding } from './decided.ts'
import { findingAt } from './place.ts'
import type { Claim, Extraction } from './report.ts'
import { withSettledColumns } from './settled-columns.ts'
import { SheetExtractor } from './sheet-extractor.ts'
import { UnitsInTime } from './units-in-time.ts'

const FEWEST_NUMBERS = 2
const FEWEST_ROWS = 2

/** Rows of several numbers are a table, and one that was not read is missed; a page of words is not. */
function holdsNumbers({ cells }: Sheet): boolean {
  const numbers = cells.filter(
    ({ content }) =>
      content.kind === 'number' || (content.kind === 'text' && numberOfText(content.value) !== null),
  )
  const rows = [...Map.groupBy(numbers, ({ row }) => row).values()]
  return rows.filter(({ length }) => length >= FEWEST_NUMBERS).length >= FEWEST_ROWS
}

/** Beside a sheet that was read, a page of words without a header is no mistake. */
function softened(finding: Finding, sheets: readonly Sheet[]): Finding {
  const sheet = sheets.find(({ name }) => name === finding.place.sheet)
  const isPage = finding.code === 'sheet/no-header' && sheet !== undefined && !holdsNumbers(sheet)
  return isPage ? { ...finding, severity: 'info' } : finding
}

/** A form that was sent back as it came, with nothing filled in. */
function isEmptyTemplate({ reports, findings }: Extraction): boolean {
  const blank = new Set<string>(['row/not-reported', 'row/empty-report', 'row/hidden', 'sheet/hidden'])
  const isUnfilled = reports.every(({ observations }) => observations.length === 0)
  return isUnfilled && findings.every(({ code, severity }) => blank.has(code) || severity === 'info')
}

/** What a file holds, and how it was read. */
interface ExtractedReports extends Extraction {
  readonly sender: string | null
  readonly layouts: readonly Layout[]
}

const registries = new WeakMap<Campaign, UnitsInTime>()

/** One for all files of a campaign: its registry may be large. */
function unitsOf(campaign: Campaign): UnitsInTime {
  const units = registries.get(campaign) ?? new UnitsInTime(campaign)
  registries.set(campaign, units)
  return units
}

/** Sheets and a campaign's forms to reports with their cells, and findings with theirs. */
export function extractReports(
  sheets: readonly Sheet[],
  campaign: Campaign,
  claim: Claim,
  circumstances: Circumstances = plainCircumstances,
): ExtractedReports {
  const known = withSettledColumns(campaign, circumstances.decided)
  const extractor = new SheetExtractor({ campaign: known, claim, units: unitsOf(campaign), circumstances })
  const parts = sheets.map((sheet) => extractor.extract(sheet))
  const { sender, layouts } = extractor
  const reports = parts.flatMap((part) => part.reports)
  const all = parts.flatMap((part) => part.findings)
  const told = all.map((each) =>
    each.severity === 'warning' ? settledFinding(circumstances.decided, each) : each,
  )
  const findings = reports.length > 0 ? told.map((each) => softened(each, sheets)) : told
  if (isEmptyTemplate({ reports, findings })) {
    const place = { ...nowhere, file: claim.fileName }
    const empty = findingAt(place, 'error', { code: 'file/empty', params: {} })
    return { reports: [], findings: [empty], sender, layouts }
  }
  return { reports, findings, sender, layouts }
}
