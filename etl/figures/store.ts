import type { Campaign, Wording } from '../campaign/campaign.ts'
import { unitsDuring } from '../campaign/lifetime.ts'
import type { Finding, FindingPlace, Severity } from '../finding/finding.ts'
import { wordFinding, type Locale } from '../finding/wording.ts'
import {
  indicatorRow,
  numberOrNull,
  reportingRow,
  text,
  textOrNull,
  traceCell,
  versionRow,
  type Row,
} from './columns.ts'
import type { IndicatorRow, ReportingRow, Trace, VersionRow } from './figure.ts'
import { SnapshotReader, type Parameters } from './snapshot.ts'

export type Grouping = 'node' | 'child' | 'tier' | 'unit' | 'phase' | 'period'

export type Structure = 'then' | 'now'

/** What to show; absent filters mean "any". */
export interface FigureFilter {
  readonly campaign: string
  readonly indicator?: string
  /** Also what counts tracked items; absent: only results. */
  readonly withTracked?: boolean
  /** A unit and everything below it; absent: the campaign's root. */
  readonly node?: string
  readonly by?: Grouping
  readonly tier?: string
  /** Absent: the whole campaign. */
  readonly phase?: string
  readonly period?: string
  readonly form?: string
  /** Units as they were in the time of the figures, or as they are on the day; absent: then. */
  readonly structure?: Structure
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

type NamedKind = 'campaign' | 'indicator' | 'unit' | 'phase' | 'tier' | 'form' | 'period'

export class UnknownNameError extends Error {
  /** The name that was asked for. */
  readonly unknown: string

  constructor(kind: NamedKind, name: string) {
    super(`unknown ${kind}: ${name}`)
    this.unknown = name
  }
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
    const rows = await this.#reader.rows('indicator-rows', {
      ...common(campaign, filter),
      ...windowOf(filter),
      indicator: filter.indicator ?? null,
      with_tracked: String(filter.withTracked === true),
      tier: filter.tier ?? null,
      by: filter.by ?? '',
    })
    const inPhase = periodsOf(campaign, filter)
    return rows
      .map((row) => rowInWindow(row, filter))
      .filter(({ period }) => period === null || inPhase.has(period))
  }

  async reporting(filter: FigureFilter): Promise<ReportingRow[]> {
    const campaign = await this.known(filter.campaign)
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
    const campaign = await this.known(filter.campaign)
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
    const cells = Map.groupBy(await this.#reader.rows('trace-cells', parameters), (cell) =>
      text(cell, 'unit'),
    )
    return {
      row,
      units: units.map((unit) => ({
        unit: text(unit, 'unit'),
        state: text(unit, 'state'),
        share: numberOrNull(unit, 'share') ?? 1,
        numerator: numberOrNull(unit, 'numerator'),
        denominator: numberOrNull(unit, 'denominator'),
        cells: (cells.get(text(unit, 'unit')) ?? []).map(traceCell),
      })),
    }
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

  async findings(filter: {
    readonly campaign: string
    readonly submission?: string
    readonly locale?: Locale
  }): Promise<FindingRow[]> {
    const { id } = await this.known(filter.campaign)
    const rows = await this.#reader.rows('finding-rows', {
      campaign: id,
      submission: filter.submission ?? null,
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

function rootOf(campaign: Campaign): string {
  return campaign.units.find(({ parent }) => parent === null)?.code ?? ''
}

/** A filter that names what the campaign does not have would answer nothing; it is refused instead. */
function requireNames(campaign: Campaign, filter: FigureFilter): void {
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
  const asked: readonly (readonly [kind: NamedKind, name: string | undefined, known: readonly string[]])[] = [
    ['indicator', filter.indicator, idsOf(campaign.indicators)],
    ['unit', filter.node, campaign.units.map(({ code }) => code)],
    ['phase', filter.phase, idsOf(campaign.phases)],
    ['tier', filter.tier, idsOf(campaign.tiers)],
    ['form', filter.form, idsOf(campaign.forms)],
    ['period', filter.period, campaign.forms.flatMap(({ periods }) => idsOf(periods))],
  ]
  for (const [kind, name, known] of asked) {
    if (name !== undefined && !known.includes(name)) throw new UnknownNameError(kind, name)
  }
}

function common(campaign: Campaign, filter: FigureFilter): Parameters {
  requireNames(campaign, filter)
  return {
    campaign: campaign.id,
    node: filter.node ?? rootOf(campaign),
    structure: filter.structure ?? 'then',
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

function rowInWindow(row: Row, filter: FigureFilter): IndicatorRow {
  const { window_kind: kind } = windowOf(filter)
  return indicatorRow(row, {
    asOf: filter.asOf,
    phase: kind === 'phase' ? textOrNull(row, 'window_id') : (filter.phase ?? null),
    period: kind === 'period' ? textOrNull(row, 'window_id') : null,
  })
}

export function openStore(options: { readonly store: string }): FigureStore {
  return new FigureStore(options.store)
}
