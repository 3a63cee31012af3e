import type { Campaign, Wording } from '../campaign/campaign.ts'
import { unitsDuring } from '../campaign/lifetime.ts'
import type { Finding, FindingCode, FindingPlace, Severity } from '../finding/finding.ts'
import { wordFinding, type Locale } from '../finding/wording.ts'
import { reportingRow, text, textOrNull, traceCell, traceUnit, versionRow } from './columns.ts'
import type {
  IndicatorRow,
  PeerGroup,
  ReportingRow,
  Trace,
  TraceCell,
  TracedUnits,
  UnitReport,
  VersionRow,
} from './figure.ts'
import {
  fileParameters,
  fileRow,
  stateNamed,
  type FileFilter,
  type FilePage,
  type FileState,
} from './file.ts'
import { EvidenceQuestions } from './evidence.ts'
import { filedFinding, type FiledFinding } from './filed-finding.ts'
import { common, UnknownNameError, type FigureFilter, type TraceFilter } from './filter.ts'
import { ItemQuestions } from './items.ts'
import { peerGroup, peerParameters, type PeerFilter } from './peers.ts'
import { indicatorParameters, isAmongAll, reportingParameters } from './parameters.ts'
import { SnapshotReader } from './snapshot.ts'
import { IndicatorQuestions } from './together.ts'
import { unitReport } from './unit-report.ts'
import { breakdownOf, breakdownsAhead, periodsOf, rowInWindow, traceParameters } from './window.ts'

export { UnknownNameError, type FigureFilter, type Grouping, type Structure } from './filter.ts'

export interface CampaignSummary {
  readonly id: string
  readonly title: Wording
  readonly shortTitle: Wording
  readonly start: string
  readonly end: string | null
  readonly units: number
  readonly indicators: number
  readonly hasSampleReports: boolean
  /** When its latest report arrived, as a UTC timestamp; null: none has. */
  readonly receivedUntil: string | null
}

/** A finding as it leaves the product: worded, flat. */
export interface FindingRow extends FindingPlace {
  readonly submission: string | null
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly hint: string
}

export function findingRow(finding: Finding, locale: Locale, submission: string | null = null): FindingRow {
  const { code, severity, place } = finding
  return { submission, code, severity, ...place, ...wordFinding(finding, locale) }
}

/** A campaign as a snapshot holds it. */
export interface PublishedCampaign {
  readonly campaign: Campaign
  /** When its latest report arrived, as a UTC timestamp; null: none has. */
  readonly receivedUntil: string | null
  /** Made-up reports are among those received. */
  readonly hasSampleReports: boolean
}

/** Reads the published snapshot: every figure on the command line and the pages comes from here. */
export class FigureStore {
  readonly #reader: SnapshotReader
  readonly #questions: IndicatorQuestions
  /** What the inspection of units rests on. */
  readonly evidence: EvidenceQuestions
  /** The items of the lists that units sent. */
  readonly items: ItemQuestions
  #published: { readonly snapshot: string; readonly campaigns: readonly PublishedCampaign[] } | null = null

  constructor(store: string) {
    this.#reader = new SnapshotReader(store)
    this.#questions = new IndicatorQuestions(this.#reader)
    this.items = new ItemQuestions(this.#reader)
    this.evidence = new EvidenceQuestions(this.#reader, (asked) => this.indicators(asked))
  }

  close(): void {
    this.#reader.close()
  }

  /** Gives back memory that only answering needed, unless a question is being answered. */
  rest(): Promise<void> {
    return this.#reader.rest()
  }

  snapshot(): { id: string; contentHash: string; receivedUntil: string | null } {
    const { snapshot, contentHash, receivedUntil } = this.#reader.pointer()
    return { id: snapshot.replace('.duckdb', ''), contentHash, receivedUntil }
  }

  /** Read once per snapshot: a snapshot never changes. */
  async #definitions(): Promise<readonly PublishedCampaign[]> {
    const { snapshot } = this.#reader.pointer()
    if (this.#published?.snapshot !== snapshot) {
      const rows = await this.#reader.rows('campaigns', {})
      const campaigns = rows.map((row) => ({
        campaign: JSON.parse(text(row, 'body')) as Campaign,
        receivedUntil: textOrNull(row, 'received_until'),
        hasSampleReports: row['has_sample'] === true,
      }))
      this.#published = { snapshot, campaigns }
    }
    return this.#published.campaigns
  }

  async campaigns(): Promise<CampaignSummary[]> {
    const definitions = await this.#definitions()
    return definitions.map(({ campaign, receivedUntil, hasSampleReports }) => ({
      id: campaign.id,
      title: campaign.title,
      shortTitle: campaign.shortTitle,
      start: campaign.start,
      end: campaign.end,
      units: unitsDuring(campaign).length,
      indicators: campaign.indicators.filter(({ isTracked }) => !isTracked).length,
      hasSampleReports,
      receivedUntil,
    }))
  }

  async published(id: string): Promise<PublishedCampaign | null> {
    const definitions = await this.#definitions()
    return definitions.find(({ campaign }) => campaign.id === id) ?? null
  }

  /** Throws `UnknownNameError` where the snapshot has no such campaign. */
  async known(id: string): Promise<Campaign> {
    const published = await this.published(id)
    if (published === null) throw new UnknownNameError('campaign', id)
    return published.campaign
  }

  async indicators(filter: FigureFilter): Promise<IndicatorRow[]> {
    const campaign = await this.known(filter.campaign)
    const shared = indicatorParameters(campaign, filter)
    const rows = await this.#questions.rows(shared, breakdownOf(filter), isAmongAll(campaign, filter))
    const inPhase = periodsOf(campaign, filter)
    return rows
      .map((row) => rowInWindow(row, filter))
      .filter(({ period }) => period === null || inPhase.has(period))
  }

  /** Asks what is likely to be asked next about the same units, so that it is at hand: any indicator, any phase. */
  async askAhead(filter: FigureFilter & { readonly indicator: string }): Promise<void> {
    const campaign = await this.known(filter.campaign)
    await this.#questions.askAhead(indicatorParameters(campaign, filter), breakdownsAhead(filter))
  }

  async reporting(filter: FigureFilter): Promise<ReportingRow[]> {
    const asked = reportingParameters(await this.known(filter.campaign), filter)
    return (await this.#reader.rows('reporting-rows', asked)).map(reportingRow)
  }

  /** How many units of the node, itself among them, owe an overdue report. */
  async owingUnits(filter: Omit<FigureFilter, 'by'>): Promise<number> {
    const asked = reportingParameters(await this.known(filter.campaign), { ...filter, by: 'unit' })
    const [row] = await this.#reader.rows('owing-units', asked)
    return Number(row?.['units'] ?? 0)
  }

  /** The units of a tier, sorted by how they compare with one of them in every result. */
  async peers(asked: PeerFilter): Promise<PeerGroup[]> {
    const shared = common(await this.known(asked.filter.campaign), asked.filter)
    return (await this.#reader.rows('peer-rows', peerParameters(shared, asked))).map(peerGroup)
  }

  /** Every report that a unit owes by itself in the campaign. */
  async unitReports(
    filter: Pick<FigureFilter, 'campaign' | 'asOf' | 'knownAt'> & { readonly unit: string },
  ): Promise<UnitReport[]> {
    const { campaign, unit, ...days } = filter
    const { as_of = null, known_at = null } = common(await this.known(campaign), {
      ...{ campaign, node: unit },
      ...days,
    })
    const rows = await this.#reader.rows('unit-report-rows', { campaign, unit, as_of, known_at })
    return rows.map(unitReport)
  }

  /** A figure with its units and the cells of all of them. */
  async trace(filter: TraceFilter): Promise<Trace> {
    const [{ row, units }, cells] = await Promise.all([this.traceUnits(filter), this.traceCells(filter)])
    return { row, units: units.map((unit) => ({ ...unit, cells: cells.get(unit.unit) ?? [] })) }
  }

  async traceUnits(filter: TraceFilter): Promise<TracedUnits> {
    const campaign = await this.known(filter.campaign)
    const { by: _, ...own } = filter
    const asked = { ...traceParameters(campaign, filter), tier: filter.tier ?? null }
    const [[row], units] = await Promise.all([this.indicators(own), this.#reader.rows('trace-units', asked)])
    if (row === undefined) throw new UnknownNameError('indicator', filter.indicator)
    return { row, units: units.map(traceUnit) }
  }

  /** The cells behind a figure by unit; `units`: of these alone. */
  async traceCells(
    filter: TraceFilter,
    units?: readonly string[],
  ): Promise<ReadonlyMap<string, TraceCell[]>> {
    const campaign = await this.known(filter.campaign)
    const asked = { ...traceParameters(campaign, filter), units: units?.join('\n') ?? null }
    const byUnit = Map.groupBy(await this.#reader.rows('trace-cells', asked), (cell) => text(cell, 'unit'))
    return new Map([...byUnit].map(([unit, cells]) => [unit, cells.map(traceCell)]))
  }

  /** The reports that stood for a time, one after the other. */
  async versions(filter: {
    readonly campaign: string
    readonly unit?: string
    readonly form?: string
    readonly period?: string
    readonly submission?: string
  }): Promise<VersionRow[]> {
    const { id } = await this.known(filter.campaign)
    const rows = await this.#reader.rows('version-rows', {
      campaign: id,
      unit: filter.unit ?? null,
      form: filter.form ?? null,
      period: filter.period ?? null,
      submission: filter.submission ?? null,
    })
    return rows.map(versionRow)
  }

  /** Received files, the newest first. */
  async files(filter: FileFilter): Promise<FilePage> {
    await this.known(filter.campaign)
    const rows = await this.#reader.rows('file-rows', fileParameters(filter))
    return { files: rows.map(fileRow), found: Number(rows[0]?.['found'] ?? 0) }
  }

  /** How many files there are of each state. */
  async fileStates(campaign: string): Promise<ReadonlyMap<FileState, number>> {
    const rows = await this.#reader.rows('file-states', { campaign })
    return new Map(
      rows.flatMap((row) => {
        const state = stateNamed(text(row, 'state'))
        return state === null ? [] : [[state, Number(row['files'])] as const]
      }),
    )
  }

  /** The findings of certain codes, with the unit that sent each file (null: the file does not tell). */
  async findingsCoded(campaign: string, codes: readonly FindingCode[]): Promise<FiledFinding[]> {
    const rows = await this.#reader.rows('finding-codes', { campaign, codes: codes.join('\n') })
    return rows.map(filedFinding)
  }

  async findings(filter: {
    readonly campaign: string
    readonly submission?: string
    /** Those that name this unit, and those of files that it sent where they name none. */
    readonly unit?: string
    readonly locale?: Locale
  }): Promise<FindingRow[]> {
    const { id } = await this.known(filter.campaign)
    const rows = await this.#reader.rows('finding-rows', {
      campaign: id,
      submission: filter.submission ?? null,
      unit: filter.unit ?? null,
    })
    return rows.map((row) =>
      findingRow(
        JSON.parse(text(row, 'body')) as Finding,
        filter.locale ?? 'vi',
        textOrNull(row, 'submission'),
      ),
    )
  }
}

export function openStore(options: { readonly store: string }): FigureStore {
  return new FigureStore(options.store)
}
