import type { Campaign, Form, Unit } from '../campaign/campaign.ts'
import { nowhere, type Finding } from '../finding/finding.ts'
import type { Sheet } from '../reader/sheet.ts'
import { foldText } from '../spelling/fold.ts'
import { Grid } from './grid.ts'
import { findHeader, headerWeight, type Header } from './header.ts'
import { findPeriod } from './period.ts'
import { findingAt, sheetPlace } from './place.ts'
import type { Claim, Extraction, Report } from './report.ts'
import { readRows, type TableContext } from './rows.ts'
import { applyRules } from './rules.ts'
import { UnitMatcher } from './unit-match.ts'

const nothing: Extraction = { reports: [], findings: [] }

/** The texts above the table. */
function titleTexts(grid: Grid, before: number): string[] {
  return grid.sheet.cells.filter(({ row }) => row < before).map(({ shown }) => shown)
}

function isNamed(form: Form, titles: readonly string[]): boolean {
  const folded = titles.map(foldText)
  const number = foldText(`biểu số ${form.number}`)
  return folded.some((title) => title.includes(number) || title.includes(foldText(form.title.vi)))
}

type Recognised = { readonly header: Header } | { readonly tied: readonly Form[] } | null

/** The form a sheet is: the claimed one, else the one whose columns it has. */
function recognise(grid: Grid, campaign: Campaign, claimed: string | null): Recognised {
  const forms = campaign.forms.filter(({ id }) => claimed === null || id === claimed)
  const headers = forms.flatMap((form) => findHeader(grid, form) ?? [])
  const most = Math.max(...headers.map(headerWeight))
  const best = headers.filter((header) => headerWeight(header) === most)
  const named = headers.filter(({ form, firstRow }) => isNamed(form, titleTexts(grid, firstRow)))
  const [only, ...others] = named.length === 1 ? named : best
  if (only === undefined) return null
  return others.length === 0 ? { header: only } : { tied: best.map(({ form }) => form) }
}

class FileExtractor {
  readonly #campaign: Campaign
  readonly #claim: Claim
  readonly #matcher: UnitMatcher

  constructor(campaign: Campaign, claim: Claim) {
    this.#campaign = campaign
    this.#claim = claim
    this.#matcher = new UnitMatcher(campaign)
  }

  sheet(sheet: Sheet): Extraction {
    const place = sheetPlace(this.#claim.fileName, sheet)
    const refused = (finding: Finding): Extraction => ({ reports: [], findings: [finding] })
    if (sheet.cells.length === 0) return nothing
    if (sheet.isHidden) return refused(findingAt(place, 'info', { code: 'sheet/hidden', params: {} }))
    const grid = new Grid(sheet)
    const recognised = recognise(grid, this.#campaign, this.#claim.form)
    if (recognised === null) {
      const forms = this.#campaign.forms.map(({ title }) => title.vi)
      return refused(findingAt(place, 'error', { code: 'sheet/no-header', params: { forms } }))
    }
    if ('tied' in recognised) {
      const forms = recognised.tied.map(({ title }) => title.vi)
      return refused(findingAt(place, 'error', { code: 'sheet/ambiguous-form', params: { forms } }))
    }
    return this.#table(grid, recognised.header)
  }

  #table(grid: Grid, header: Header): Extraction {
    const place = sheetPlace(this.#claim.fileName, grid.sheet)
    const titles = titleTexts(grid, header.firstRow)
    const texts = [...titles, grid.sheet.name, this.#claim.fileName]
    const found = findPeriod(header.form, this.#claim.period, texts)
    const periods = header.form.periods.map(({ label }) => label.vi)
    if (found.state !== 'found') {
      const finding =
        found.state === 'none'
          ? findingAt(place, 'error', { code: 'sheet/no-period', params: { periods } })
          : findingAt(place, 'error', { code: 'sheet/unknown-period', params: { seen: found.seen, periods } })
      return { reports: [], findings: [finding] }
    }
    const context = this.#context(grid, header, titles)
    const hasUnits = header.codeColumn !== null || header.nameColumn !== null
    if (!hasUnits && context.soleUnit === null) {
      return { reports: [], findings: [findingAt(place, 'error', { code: 'sheet/no-unit', params: {} })] }
    }
    return this.#reports(context, found.period, this.#missingColumns(grid, header))
  }

  #missingColumns(grid: Grid, header: Header): Finding[] {
    const place = sheetPlace(this.#claim.fileName, grid.sheet)
    return header.form.fields
      .filter((field) => field.isMandatory && !header.fields.has(field))
      .map(({ label }) =>
        findingAt(place, 'error', { code: 'sheet/missing-column', params: { label: label.vi } }),
      )
  }

  #context(grid: Grid, header: Header, titles: readonly string[]): TableContext {
    const claimed = this.#claim.unit === null ? null : this.#matcher.byCode(this.#claim.unit)
    const owner: Unit | null = claimed ?? this.#matcher.lowestNamedIn(titles)
    return {
      file: this.#claim.fileName,
      grid,
      header,
      matcher: this.#matcher,
      scope: owner?.code ?? null,
      soleUnit: owner,
    }
  }

  #reports(context: TableContext, period: string, before: readonly Finding[]): Extraction {
    const { form } = context.header
    const { rows, findings } = readRows(context)
    const all = [...before, ...findings]
    const reports = rows.map(({ unit, observations }): Report => {
      const ruled = applyRules(
        { campaign: this.#campaign, form, file: context.file, unit: unit.code },
        observations,
      )
      all.push(...ruled.findings)
      const mandatory = new Set(form.fields.filter(({ isMandatory }) => isMandatory).map(({ id }) => id))
      const isUsable = observations.some(({ field }) => mandatory.has(field))
      if (!isUsable) {
        const place = { ...sheetPlace(context.file, context.grid.sheet), unit: unit.code }
        all.push(findingAt(place, 'warning', { code: 'row/empty-report', params: {} }))
      }
      return { unit: unit.code, form: form.id, period, observations: ruled.observations, isUsable }
    })
    return { reports, findings: all }
  }
}

function softened(finding: Finding): Finding {
  return finding.code === 'sheet/no-header' ? { ...finding, severity: 'info' } : finding
}

/** A form that was sent back as it came, with nothing filled in. */
function isEmptyTemplate({ reports, findings }: Extraction): boolean {
  const blank = new Set<string>(['row/not-reported', 'row/empty-report', 'sheet/hidden'])
  const isUnfilled = reports.every(({ observations }) => observations.length === 0)
  return isUnfilled && findings.every(({ code }) => blank.has(code))
}

/** Sheets and a campaign's forms to reports with their cells, and findings with theirs. */
export function extractReports(sheets: readonly Sheet[], campaign: Campaign, claim: Claim): Extraction {
  const extractor = new FileExtractor(campaign, claim)
  const parts = sheets.map((sheet) => extractor.sheet(sheet))
  const reports = parts.flatMap((part) => part.reports)
  const findings = parts.flatMap((part) => part.findings)
  if (isEmptyTemplate({ reports, findings })) {
    const place = { ...nowhere, file: claim.fileName }
    return { reports: [], findings: [findingAt(place, 'error', { code: 'file/empty', params: {} })] }
  }
  return { reports, findings: reports.length > 0 ? findings.map(softened) : findings }
}
