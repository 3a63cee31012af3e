import { arrivals, reportVersions, type ReceivedReport, type ReportVersion } from '../../archive/standing.ts'
import type { Submission } from '../../archive/submission.ts'
import type { Extraction, Observation, Report } from '../../extraction/report.ts'
import { localDay } from '../calendar.ts'
import { table, type RawTable } from './table.ts'

export interface ExtractedSubmission {
  readonly submission: Submission
  /** As it is read now. */
  readonly extraction: Extraction
  /** What it reported from one instant to the next (null: until now); absent: as now since it arrived. */
  readonly readings?: readonly {
    readonly from: string
    readonly until: string | null
    readonly reports: readonly Report[]
  }[]
  /** The unit that sent it; null or absent where the file does not tell. */
  readonly sender?: string | null
  /** Made up, as the file says itself. */
  readonly isSample: boolean
}

function receivedReports({ submission, extraction, readings }: ExtractedSubmission): ReceivedReport[] {
  const read = readings ?? [{ from: submission.receivedAt, until: null, reports: extraction.reports }]
  return read.flatMap(({ from, until, reports }) =>
    reports.map((report) => ({ submission, report, from, until })),
  )
}

function submissionTables(submissions: readonly ExtractedSubmission[]): RawTable[] {
  return [
    table(
      'submission',
      'submission campaign sha256 file sender received_at received_on is_sample',
      submissions.map(({ submission: s, sender, isSample }) => [
        s.id,
        s.campaign,
        s.sha256,
        s.claim.fileName,
        sender ?? null,
        s.receivedAt,
        localDay(s.receivedAt),
        isSample,
      ]),
    ),
    table(
      'finding',
      'campaign submission ordinal severity code body',
      submissions.flatMap(({ submission: s, extraction }) =>
        extraction.findings.map((f, index) => [
          s.campaign,
          s.id,
          index,
          f.severity,
          f.code,
          JSON.stringify(f),
        ]),
      ),
    ),
  ]
}

function arrivalTable(received: readonly ReceivedReport[][]): RawTable {
  return table(
    'arrival',
    'campaign submission unit form period known_from known_until received_on',
    received
      .flatMap(arrivals)
      .map(({ submission: s, report: r, knownFrom, knownUntil }) => [
        s.campaign,
        s.id,
        r.unit,
        r.form,
        r.period,
        knownFrom,
        knownUntil,
        localDay(s.receivedAt),
      ]),
  )
}

const observationColumns =
  'campaign submission version unit form period field item type value shown sheet cell excluded_by'

/** What report versions tell, value by value, each with its cell. */
function observationTable(
  name: string,
  versions: readonly ReportVersion[],
  told: (report: Report) => readonly Observation[],
): RawTable {
  const rows = versions.flatMap(({ submission: s, report: r, version }) =>
    told(r).map((o) => [
      s.campaign,
      s.id,
      version,
      r.unit,
      r.form,
      r.period,
      o.field,
      o.item,
      o.value.type,
      String(o.value.value),
      o.shown,
      o.sheet,
      o.cell,
      o.excludedBy,
    ]),
  )
  return table(name, observationColumns, rows)
}

function versionTables(versions: readonly ReportVersion[]): RawTable[] {
  return [
    table(
      'report_version',
      'campaign submission unit form period version known_from known_until received_on',
      versions.map(({ submission: s, report: r, version, knownFrom, knownUntil }) => [
        s.campaign,
        s.id,
        r.unit,
        r.form,
        r.period,
        version,
        knownFrom,
        knownUntil,
        localDay(s.receivedAt),
      ]),
    ),
    observationTable('observation', versions, ({ observations }) => observations),
    observationTable('item_value', versions, ({ itemValues }) => itemValues),
  ]
}

export function receivedTables(submissions: readonly ExtractedSubmission[]): RawTable[] {
  const byId = submissions.toSorted((a, b) => (a.submission.id < b.submission.id ? -1 : 1))
  const byCampaign = Map.groupBy(submissions, ({ submission }) => submission.campaign)
  const received = [...byCampaign.values()].map((own) => own.flatMap(receivedReports))
  return [
    ...submissionTables(byId),
    arrivalTable(received),
    ...versionTables(received.flatMap(reportVersions)),
  ]
}
