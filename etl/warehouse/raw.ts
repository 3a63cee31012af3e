import type { ReportVersion, Submission } from '../archive/submission.ts'
import { reportVersions } from '../archive/submission.ts'
import type { Campaign } from '../campaign/campaign.ts'
import { firstDay, lastDay } from '../campaign/milestone.ts'
import type { Extraction } from '../extraction/report.ts'
import { localDay } from './calendar.ts'

/** A raw table holds text alone; staging gives it types. */
export interface RawTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
}

export interface ExtractedSubmission {
  readonly submission: Submission
  readonly extraction: Extraction
  /** Made up, as the file says itself. */
  readonly isSample: boolean
}

export interface WarehouseInputs {
  readonly campaigns: readonly Campaign[]
  readonly submissions: readonly ExtractedSubmission[]
}

type Row = readonly (string | number | boolean | null)[]

function table(name: string, columns: string, rows: readonly Row[]): RawTable {
  const texts = rows.map((row) => row.map((value) => (value === null ? null : String(value))))
  return { name, columns: columns.split(' '), rows: texts }
}

function definitionTables({ campaigns }: WarehouseInputs): RawTable[] {
  const each = (rows: (campaign: Campaign) => Row[]): Row[] =>
    campaigns.flatMap((campaign) => rows(campaign).map((row) => [campaign.id, ...row]))
  return [
    table(
      'campaign',
      'campaign start_on end_on body',
      each((c) => [[c.start, c.end, JSON.stringify(c)]]),
    ),
    table(
      'tier',
      'campaign tier ordinal',
      each((c) => c.tiers.map((tier, index) => [tier.id, index])),
    ),
    table(
      'unit',
      'campaign unit name kind tier parent valid_from valid_to',
      each((c) => c.units.map((u) => [u.code, u.name, u.kind, u.tier, u.parent, u.validFrom, u.validTo])),
    ),
    table(
      'unit_event',
      'campaign happened_on kind from_unit to_unit share',
      each((c) => c.unitEvents.map((e) => [e.date, e.kind, e.from, e.to, e.share])),
    ),
    table(
      'phase',
      'campaign phase parent ordinal start_on end_on',
      each((c) => c.phases.map((p, index) => [p.id, p.parent, index, p.start, p.end])),
    ),
    table(
      'milestone_day',
      'campaign milestone tier first_on last_on is_moot',
      each((c) =>
        c.milestones.flatMap((m) =>
          c.tiers.map((t) => [m.id, t.id, firstDay(m), lastDay(m, t.id), m.moot !== null]),
        ),
      ),
    ),
  ]
}

function formTables({ campaigns }: WarehouseInputs): RawTable[] {
  const forms = campaigns.flatMap((campaign) =>
    campaign.forms.map((form) => ({ campaign: campaign.id, form })),
  )
  return [
    table(
      'report_period',
      'campaign form period ordinal start_on end_on due_on',
      forms.flatMap(({ campaign, form }) =>
        form.periods.map((p, index) => [campaign, form.id, p.id, index, p.start, p.end, p.dueOn]),
      ),
    ),
    table(
      'form_reporter',
      'campaign form kind',
      forms.flatMap(({ campaign, form }) => form.reportedBy.map((kind) => [campaign, form.id, kind])),
    ),
    table(
      'field',
      'campaign form field type measure is_cumulative',
      forms.flatMap(({ campaign, form }) =>
        form.fields.map((f) => [campaign, form.id, f.id, f.type, f.measure, f.isCumulative]),
      ),
    ),
  ]
}

function indicatorTables({ campaigns }: WarehouseInputs): RawTable[] {
  const indicators = campaigns.flatMap((campaign) =>
    campaign.indicators.map((indicator, ordinal) => ({ campaign: campaign.id, indicator, ordinal })),
  )
  return [
    table(
      'indicator',
      'campaign indicator ordinal kind form event_field held_field deadline_field milestone quota is_tracked',
      indicators.map(({ campaign, indicator: i, ordinal }) => [
        campaign,
        i.id,
        ordinal,
        i.kind,
        i.form,
        i.schedule?.eventField ?? null,
        i.schedule?.heldField ?? null,
        i.schedule?.deadlineField ?? null,
        i.schedule?.milestone ?? null,
        i.quota,
        i.isTracked,
      ]),
    ),
    table(
      'indicator_checked_at',
      'campaign indicator kind',
      indicators.flatMap(({ campaign, indicator: i }) => i.checkedAt.map((kind) => [campaign, i.id, kind])),
    ),
    table(
      'indicator_scope',
      'campaign indicator kind',
      indicators.flatMap(({ campaign, indicator: i }) => i.appliesTo.map((kind) => [campaign, i.id, kind])),
    ),
    table(
      'indicator_component',
      'campaign indicator side field condition threshold weight',
      indicators.flatMap(({ campaign, indicator: i }) =>
        i.components.map((c) => [campaign, i.id, c.side, c.field, c.condition, c.threshold, c.weight]),
      ),
    ),
    table(
      'target',
      'campaign indicator tier phase operator percent is_stated',
      indicators.flatMap(({ campaign, indicator: i }) =>
        i.targets.map((t) => [campaign, i.id, t.tier, t.phase, t.operator, t.percent, t.citation.stated]),
      ),
    ),
  ]
}

function receivedTables({ submissions }: WarehouseInputs, versions: readonly ReportVersion[]): RawTable[] {
  const byId = submissions.toSorted((a, b) => (a.submission.id < b.submission.id ? -1 : 1))
  return [
    table(
      'submission',
      'submission campaign sha256 file received_at received_on is_sample',
      byId.map(({ submission: s, isSample }) => [
        s.id,
        s.campaign,
        s.sha256,
        s.claim.fileName,
        s.receivedAt,
        localDay(s.receivedAt),
        isSample,
      ]),
    ),
    table(
      'report_version',
      'campaign submission unit form period version known_from known_until received_on',
      versions.map(({ submission: s, report: r, version, replacedAt }) => [
        s.campaign,
        s.id,
        r.unit,
        r.form,
        r.period,
        version,
        s.receivedAt,
        replacedAt,
        localDay(s.receivedAt),
      ]),
    ),
    table(
      'observation',
      'campaign submission unit form period field type value shown sheet cell excluded_by',
      versions.flatMap(({ submission: s, report: r }) =>
        r.observations.map((o) => [
          s.campaign,
          s.id,
          r.unit,
          r.form,
          r.period,
          o.field,
          o.value.type,
          String(o.value.value),
          o.shown,
          o.sheet,
          o.cell,
          o.excludedBy,
        ]),
      ),
    ),
    table(
      'finding',
      'campaign submission ordinal severity body',
      byId.flatMap(({ submission: s, extraction }) =>
        extraction.findings.map((f, index) => [s.campaign, s.id, index, f.severity, JSON.stringify(f)]),
      ),
    ),
  ]
}

/** Definitions, submissions and observations as tables of text. */
export function rawTables(inputs: WarehouseInputs): RawTable[] {
  const received = Map.groupBy(
    inputs.submissions.flatMap(({ submission, extraction }) =>
      extraction.reports.map((report) => ({ submission, report })),
    ),
    ({ submission }) => submission.campaign,
  )
  const versions = [...received.values()].flatMap((reports) => reportVersions(reports))
  return [
    ...definitionTables(inputs),
    ...formTables(inputs),
    ...indicatorTables(inputs),
    ...receivedTables(inputs, versions),
  ]
}
