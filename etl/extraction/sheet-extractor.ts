import type { Campaign, Form, Unit } from '../campaign/campaign.ts'
import type { Finding, FindingPlace } from '../finding/finding.ts'
import type { LegacyEncoding, Sheet } from '../reader/sheet.ts'
import type { Circumstances } from './circumstances.ts'
import { Grid } from './grid.ts'
import type { Header } from './header.ts'
import { layoutOf, type Layout } from './layout.ts'
import { isList, reportedForm } from './list-layout.ts'
import { countedRows } from './list-report.ts'
import { lostItsLetters } from './lost-letters.ts'
import { findPeriod, type PeriodFound } from './period.ts'
import { findingAt, sheetPlace } from './place.ts'
import type { Claim, Extraction, Report } from './report.ts'
import { periodsOfRows } from './row-periods.ts'
import { readRows, type Taking } from './rows.ts'
import { applyRules } from './rules.ts'
import { hasUnitColumn, type Table } from './table.ts'
import { findTables, type FoundTable } from './tables.ts'
import { columnFindings } from './told-columns.ts'
import { withoutBlankUnits, withUnitColumn } from './unit-column.ts'
import type { UnitMatcher } from './unit-match.ts'
import type { UnitsInTime } from './units-in-time.ts'

/** A line that says to whom the report goes names units, but not the reporting one. */
const addressee = /^\s*kính gửi/iu

const merged = (parts: readonly Extraction[]): Extraction => ({
  reports: parts.flatMap(({ reports }) => reports),
  findings: parts.flatMap(({ findings }) => findings),
})

/** What several readings of one table tell alike is told once. */
function toldOnce({ reports, findings }: Extraction): Extraction {
  const known = new Map(findings.map((finding) => [JSON.stringify(finding), finding]))
  return { reports, findings: [...known.values()] }
}

/** What the sheets of one file are read by. */
interface Reading {
  readonly campaign: Campaign
  readonly claim: Claim
  readonly units: UnitsInTime
  readonly circumstances: Circumstances
}

/** Extracts the sheets of one file; a unit's report for a form and period is taken once. */
export class SheetExtractor {
  readonly #campaign: Campaign
  readonly #claim: Claim
  readonly #units: UnitsInTime
  readonly #circumstances: Circumstances
  /** The tables that were recognised, in their order. */
  readonly layouts: Layout[] = []
  #sender: string | null = null
  /** Where a report was found first, by unit, form and period. */
  readonly #taken = new Map<string, { readonly sheet: string; readonly cell: string }>()

  constructor({ campaign, claim, units, circumstances }: Reading) {
    this.#campaign = campaign
    this.#claim = claim
    this.#units = units
    this.#circumstances = circumstances
  }

  /** The unit that sent the file, by its claim or letterhead; null where neither tells. */
  get sender(): string | null {
    return this.#claim.unit ?? this.#sender
  }

  extract(sheet: Sheet): Extraction {
    const place = sheetPlace(this.#claim.fileName, sheet)
    const refused = (finding: Finding): Extraction => ({ reports: [], findings: [finding] })
    if (sheet.cells.length === 0) return merged([])
    if (sheet.isHidden) return refused(findingAt(place, 'info', { code: 'sheet/hidden', params: {} }))
    const grid = new Grid(sheet)
    const { tables, tied } = findTables(grid, this.#campaign, this.#claim.form)
    const titles = (forms: readonly Form[]): string[] => forms.map(({ title }) => title.vi)
    const parts = tables.map((table) => this.#table(grid, table, tables[0]?.lines ?? []))
    if (tied.length > 0) {
      const params = { forms: titles(tied) }
      parts.push(refused(findingAt(place, 'error', { code: 'sheet/ambiguous-form', params })))
    }
    if (sheet.legacyEncodings !== undefined) parts.push(refused(reEncoded(sheet.legacyEncodings, place)))
    if (tables.length > 0 || tied.length > 0) return merged(parts)
    if (lostItsLetters(sheet))
      return refused(findingAt(place, 'error', { code: 'sheet/lost-letters', params: {} }))
    const params = { forms: titles(this.#campaign.forms) }
    return merged([...parts, refused(findingAt(place, 'error', { code: 'sheet/no-header', params }))])
  }

  #table(grid: Grid, found: FoundTable, topLines: readonly string[]): Extraction {
    const place = sheetPlace(this.#claim.fileName, grid.sheet)
    const named = withUnitColumn(grid, found.header, this.#units.whole)
    const header = withoutBlankUnits(grid, named, found.lastRow)
    const around = [...found.lines, ...topLines, grid.sheet.name, this.#claim.fileName]
    const rowPeriods = periodsOfRows(grid, header, found.lastRow, around)
    if (rowPeriods !== null) {
      const periods = [...new Set(rowPeriods.values())]
      const parts = periods.map((period) =>
        this.#placedTable(this.#placed(grid, { ...found, header }, topLines, { period, rowPeriods })),
      )
      return toldOnce(merged(parts))
    }
    const period = this.#period(header.form, found.lines, topLines, grid.sheet.name)
    if (period.state !== 'found')
      return { reports: [], findings: [periodFinding(period, header.form, place)] }
    const titled = { period: period.period, rowPeriods: null }
    return this.#placedTable(this.#placed(grid, { ...found, header }, topLines, titled))
  }

  #placedTable(table: Table): Extraction {
    const place = sheetPlace(table.file, table.grid.sheet)
    if (!hasUnitColumn(table) && table.soleUnit === null) {
      return { reports: [], findings: [findingAt(place, 'error', { code: 'sheet/no-unit', params: {} })] }
    }
    this.layouts.push(layoutOf(table))
    this.#sender ??= table.soleUnit?.code ?? table.scope
    return this.#reports(table)
  }

  /** A table further down may leave its period to the title of the sheet. */
  #period(form: Form, lines: readonly string[], topLines: readonly string[], sheet: string): PeriodFound {
    const { period: claimed, fileName } = this.#claim
    const own = findPeriod(form, { claimed, lines, names: [] })
    if (own.state === 'found' && form.periods.length > 1) return own
    return findPeriod(form, {
      claimed,
      lines: [...lines, ...topLines.filter((line) => !lines.includes(line))],
      names: [sheet, fileName],
    })
  }

  #placed(
    grid: Grid,
    { header, lastRow, repeated, lines }: FoundTable,
    topLines: readonly string[],
    { period: periodId, rowPeriods }: { period: string } & Pick<Table, 'rowPeriods'>,
  ): Table {
    const period = header.form.periods.find(({ id }) => id === periodId)
    if (period === undefined) throw new Error(`form ${header.form.id} has no period ${periodId}`)
    const matcher = this.#units.in(period)
    const claimed = this.#claim.unit === null ? null : this.#units.whole.byCode(this.#claim.unit)
    const texts = [...topLines, ...lines].filter((line) => !addressee.test(line))
    const owner = claimed ?? matcher.lowestNamedIn(texts)
    return {
      file: this.#claim.fileName,
      grid,
      header,
      lastRow,
      repeated,
      period,
      rowPeriods,
      units: this.#units,
      matcher,
      decided: this.#circumstances.decided,
      scope: owner?.code ?? null,
      soleUnit: claimed ?? this.#soleUnit(header, texts, grid.sheet.name, matcher),
    }
  }

  /** Of a table without units: the reporter that the title, the sheet's or the file's name tells. */
  #soleUnit({ form }: Header, texts: readonly string[], sheet: string, matcher: UnitMatcher): Unit | null {
    const names = [...texts, sheet, this.#claim.fileName]
    const surroundings = {
      reports: ({ kind }: Unit): boolean => form.reportedBy.includes(kind),
      scopes: [],
      types: new Set<string>(),
    }
    const bySheet = sheet === '' ? null : matcher.match(sheet, surroundings)
    if (bySheet?.state === 'found') return bySheet.unit
    return matcher.lowestNamedIn(names, surroundings.reports)
  }

  #reports(table: Table): Extraction {
    const layout = table.header.form
    const form = reportedForm(layout)
    const period = table.period.id
    const { rows: lines, findings, dataRows } = readRows(table, this.#taking(table, period))
    const isAlive = dataRows.length > 0 || findings.length > 0
    const all = [
      ...(isAlive ? this.#missingColumns(table) : []),
      ...columnFindings(table, dataRows),
      ...findings,
    ]
    const mandatory = new Set(form.fields.filter(({ isMandatory }) => isMandatory).map(({ id }) => id))
    const [campaign, circumstances] = [this.#campaign, this.#circumstances]
    const shared = { campaign, file: table.file, circumstances }
    const counted = isList(layout)
      ? countedRows(table, layout, lines, shared)
      : { rows: lines.map((line) => ({ ...line, itemValues: [] })), findings: [] }
    for (const finding of counted.findings) all.push(finding)
    const reports = counted.rows.map(({ unit, place, observations, itemValues, faulty }): Report => {
      const context = { ...shared, form, unit, faulty }
      const ruled = applyRules(context, observations)
      for (const finding of ruled.findings) all.push(finding)
      const isUsable = observations.some(({ field }) => mandatory.has(field))
      // Where the cells themselves were told, this would tell the same mistake twice.
      const isTold = [...faulty].some((field) => mandatory.has(field))
      if (!isUsable && !isTold)
        all.push(findingAt(place, 'warning', { code: 'row/empty-report', params: {} }))
      return {
        unit: unit.code,
        form: form.id,
        period,
        observations: ruled.observations,
        itemValues,
        isUsable,
      }
    })
    return { reports, findings: all }
  }

  #taking(table: Table, period: string): Taking {
    return (unit, sheet, cell) => {
      const key = JSON.stringify([unit.code, table.header.form.id, period])
      const first = this.#taken.get(key)
      if (first === undefined) {
        this.#taken.set(key, { sheet, cell })
        return null
      }
      return first.sheet === sheet ? first.cell : `${first.sheet}!${first.cell}`
    }
  }

  #missingColumns({ header, grid }: Table): Finding[] {
    const place = sheetPlace(this.#claim.fileName, grid.sheet)
    return header.form.fields
      .filter((field) => field.isMandatory && !header.fields.has(field))
      .map(({ label, id }) =>
        findingAt({ ...place, field: id }, 'error', {
          code: 'sheet/missing-column',
          params: { label: label.vi },
        }),
      )
  }
}

/** Letters that were repaired are told, for a repair may err. */
function reEncoded(encodings: ReadonlySet<LegacyEncoding>, place: FindingPlace): Finding {
  return findingAt(place, 'info', {
    code: 'sheet/re-encoded',
    params: { encodings: [...encodings].toSorted() },
  })
}

function periodFinding(
  found: Exclude<PeriodFound, { state: 'found' }>,
  form: Form,
  place: FindingPlace,
): Finding {
  const periods = form.periods.map(({ label }) => label.vi)
  switch (found.state) {
    case 'none':
      return findingAt(place, 'error', { code: 'sheet/no-period', params: { periods } })
    case 'unknown':
      return findingAt(place, 'error', {
        code: 'sheet/unknown-period',
        params: { seen: found.seen, periods },
      })
    case 'several': {
      const named = form.periods.filter(({ id }) => found.periods.includes(id)).map(({ label }) => label.vi)
      return findingAt(place, 'error', { code: 'sheet/ambiguous-period', params: { periods: named } })
    }
  }
}
