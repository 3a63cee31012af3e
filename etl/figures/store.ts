import type { Json } from '@duckdb/node-api'
import type { Campaign, Wording } from '../campaign/campaign.ts'
import type { Finding, FindingPlace, Severity } from '../finding/finding.ts'
import { wordFinding, type Locale } from '../finding/wording.ts'
import type { IndicatorRow, ReportingRow, Trace, TraceCell, Verdict } from './figure.ts'
import { SnapshotReader, type Parameters } from './snapshot.ts'

export type Grouping = 'node' | 'child' | 'tier' | 'unit' | 'phase' | 'period'

/** What to show; absent filters mean "any". */
export interface FigureFilter {
  readonly campaign: string
  readonly indicator?: string
  /** A unit and everything below it; absent: the campaign's root. */
  readonly node?: string
  readonly by?: Grouping
  readonly tier?: string
  /** Absent: the whole campaign. */
  readonly phase?: string
  readonly period?: string
  readonly form?: string
  /** The day the figures speak for. */
  readonly asOf: string
  /** ISO instant: only what had arrived by then; absent: everything. */
  readonly knownAt?: string
}

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

export class UnknownNameError extends Error {
  /** The name that was asked for. */
  readonly unknown: string

  constructor(kind: 'campaign' | 'indicator' | 'unit' | 'phase', name: string) {
    super(`unknown ${kind}: ${name}`)
    this.unknown = name
  }
}

export function findingRow(finding: Finding, locale: Locale, submission: string | null = null): FindingRow {
  const { code, severity, place } = finding
  return { submission, code, severity, ...place, ...wordFinding(finding, locale) }
}

type Row = Record<string, Json>

interface PublishedCampaign {
  readonly campaign: Campaign
  readonly receivedUntil: string | null
}

function text(value: Json | undefined): string | null {
  return value === null || value === undefined ? null : String(value)
}

function number(value: Json | undefined): number | null {
  return value === null || value === undefined ? null : Number(value)
}

const FAR_FUTURE = '9999-12-31T00:00:00'

/** Reads the published snapshot: every figure on the command line and the pages comes from here. */
export class FigureStore {
  readonly #reader: SnapshotReader
  #published: { readonly snapshot: string; readonly campaigns: readonly PublishedCampaign[] } | null = null

  constructor(store: string) {
    this.#reader = new SnapshotReader(store)
  }

  close(): void {
    this.#reader.close()
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
        campaign: JSON.parse(String(row['body'])) as Campaign,
        receivedUntil: text(row['received_until']),
      }))
      this.#published = { snapshot, campaigns }
    }
    return this.#published.campaigns
  }

  async campaigns(): Promise<CampaignSummary[]> {
    const definitions = await this.#definitions()
    return definitions.map(({ campaign, receivedUntil }) => ({
      id: campaign.id,
      title: campaign.title,
      shortTitle: campaign.shortTitle,
      start: campaign.start,
      end: campaign.end,
      units: campaign.units.length,
      indicators: campaign.indicators.length,
      hasSampleReports: campaign.hasSampleReports,
      receivedUntil,
    }))
  }

  async campaign(id: string): Promise<Campaign | null> {
    const definitions = await this.#definitions()
    return definitions.find(({ campaign }) => campaign.id === id)?.campaign ?? null
  }

  async #known(id: string): Promise<Campaign> {
    const campaign = await this.campaign(id)
    if (campaign === null) throw new UnknownNameError('campaign', id)
    return campaign
  }

  async indicators(filter: FigureFilter): Promise<IndicatorRow[]> {
    const campaign = await this.#known(filter.campaign)
    const rows = await this.#reader.rows('indicator-rows', {
      ...common(campaign, filter),
      ...windowOf(filter),
      indicator: filter.indicator ?? null,
      tier: filter.tier ?? null,
      by: filter.by ?? '',
    })
    const inPhase = periodsOf(campaign, filter)
    return rows
      .map((row) => indicatorRow(row, filter))
      .filter(({ period }) => period === null || inPhase.has(period))
  }

  async reporting(filter: FigureFilter): Promise<ReportingRow[]> {
    const campaign = await this.#known(filter.campaign)
    const phase = campaign.phases.find(({ id }) => id === filter.phase)
    const rows = await this.#reader.rows('reporting-rows', {
      ...common(campaign, filter),
      form: filter.form ?? null,
      tier: filter.tier ?? null,
      period: filter.period ?? null,
      start_on: phase?.start ?? '0001-01-01',
      end_on: phase?.end ?? '9999-12-31',
      by: filter.by ?? '',
    })
    return rows.map(reportingRow)
  }

  async trace(filter: FigureFilter & { readonly indicator: string }): Promise<Trace> {
    const campaign = await this.#known(filter.campaign)
    const { by: _, ...own } = filter
    const [row] = await this.indicators(own)
    if (row === undefined) throw new UnknownNameError('indicator', filter.indicator)
    const parameters = {
      ...common(campaign, filter),
      ...windowOf(filter),
      indicator: filter.indicator,
      window_id: filter.phase ?? filter.period ?? '',
    }
    const units = await this.#reader.rows('trace-units', { ...parameters, tier: filter.tier ?? null })
    const cells = Map.groupBy(await this.#reader.rows('trace-cells', parameters), (cell) => cell['unit'])
    return {
      row,
      units: units.map((unit) => ({
        unit: String(unit['unit']),
        state: String(unit['state']),
        numerator: number(unit['numerator']),
        denominator: number(unit['denominator']),
        cells: (cells.get(unit['unit'] ?? null) ?? []).map(traceCell),
      })),
    }
  }

  async findings(filter: {
    readonly campaign: string
    readonly submission?: string
    readonly locale?: Locale
  }): Promise<FindingRow[]> {
    const rows = await this.#reader.rows('finding-rows', {
      campaign: filter.campaign,
      submission: filter.submission ?? null,
    })
    return rows.map((row) =>
      findingRow(JSON.parse(String(row['body'])) as Finding, filter.locale ?? 'vi', text(row['submission'])),
    )
  }
}

function rootOf(campaign: Campaign): string {
  return campaign.units.find(({ parent }) => parent === null)?.code ?? ''
}

function common(campaign: Campaign, filter: FigureFilter): Parameters {
  if (filter.indicator !== undefined && !campaign.indicators.some(({ id }) => id === filter.indicator)) {
    throw new UnknownNameError('indicator', filter.indicator)
  }
  if (filter.node !== undefined && !campaign.units.some(({ code }) => code === filter.node)) {
    throw new UnknownNameError('unit', filter.node)
  }
  if (filter.phase !== undefined && !campaign.phases.some(({ id }) => id === filter.phase)) {
    throw new UnknownNameError('phase', filter.phase)
  }
  return {
    campaign: campaign.id,
    node: filter.node ?? rootOf(campaign),
    as_of: filter.asOf,
    known_at:
      filter.knownAt === undefined ? FAR_FUTURE : new Date(filter.knownAt).toISOString().replace('Z', ''),
  }
}

function windowOf({ by, phase, period }: FigureFilter): { window_kind: string; window_id: string | null } {
  if (by === 'period' || period !== undefined) return { window_kind: 'period', window_id: period ?? null }
  if (by === 'phase' || phase !== undefined) return { window_kind: 'phase', window_id: phase ?? null }
  return { window_kind: 'whole', window_id: '' }
}

/** The periods that end within the phase; all of them where no phase is asked for. */
function periodsOf(campaign: Campaign, filter: FigureFilter): Set<string> {
  const phase = campaign.phases.find(({ id }) => id === filter.phase)
  const inside = campaign.forms
    .flatMap(({ periods }) => periods)
    .filter(({ end }) => end >= (phase?.start ?? '') && end <= (phase?.end ?? '9999-12-31'))
  return new Set(inside.map(({ id }) => id))
}

function indicatorRow(row: Row, filter: FigureFilter): IndicatorRow {
  const { window_kind: kind } = windowOf(filter)
  return {
    indicator: String(row['indicator']),
    node: String(row['node']),
    tier: text(row['tier']),
    phase: kind === 'phase' ? text(row['window_id']) : (filter.phase ?? null),
    period: kind === 'period' ? text(row['window_id']) : null,
    asOf: filter.asOf,
    numerator: number(row['numerator']),
    denominator: number(row['denominator']),
    value: number(row['value']),
    applicable: Number(row['applicable']),
    reporting: Number(row['reporting']),
    ofReporting: number(row['of_reporting']),
    lower: number(row['lower']),
    upper: number(row['upper']),
    target: number(row['target']),
    operator: text(row['operator']),
    inferredTarget: row['is_inferred'] === true,
    verdict: String(row['verdict']) as Verdict,
  }
}

function reportingRow(row: Row): ReportingRow {
  return {
    form: String(row['form']),
    node: String(row['node']),
    tier: text(row['tier']),
    period: text(row['period']),
    expected: Number(row['expected']),
    received: Number(row['received']),
    onTime: Number(row['on_time']),
    late: Number(row['late']),
    missing: Number(row['missing']),
    notDue: Number(row['not_due']),
  }
}

function traceCell(row: Row): TraceCell {
  return {
    field: String(row['field']),
    period: String(row['period']),
    value: String(row['value']),
    file: String(row['file']),
    sha256: String(row['sha256']),
    sheet: String(row['sheet']),
    cell: String(row['cell']),
    receivedAt: String(row['received_at']),
  }
}

export function openStore(options: { readonly store: string }): FigureStore {
  return new FigureStore(options.store)
}
