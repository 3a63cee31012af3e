import type { LedgerDeed } from './archive/deed.ts'
import { reportKey, reportVersions, type ReceivedReport, type ReportVersion } from './archive/standing.ts'
import type { Campaign } from './campaign/campaign.ts'
import type { Report } from './extraction/report.ts'
import type { Finding } from './finding/finding.ts'
import { historyFindings } from './history/history.ts'
import { reportsOverTime, type ReceivedSubmission } from './readings.ts'

/** What of a campaign has been received so far. */
export class Intake {
  readonly #campaign: Campaign
  readonly #deeds: readonly LedgerDeed[]
  /** By unit: reports of all forms and periods stand beside one another. */
  readonly #series = new Map<string, ReceivedReport[]>()

  constructor(campaign: Campaign, deeds: readonly LedgerDeed[]) {
    this.#campaign = campaign
    this.#deeds = deeds
  }

  add(received: ReceivedSubmission): void {
    for (const each of reportsOverTime(received)) {
      const key = each.report.unit
      const known = this.#series.get(key)
      if (known === undefined) this.#series.set(key, [each])
      else known.push(each)
    }
  }

  /** The last version that a submission brought of each of its reports. */
  versionsOf({ submission, extraction }: ReceivedSubmission): ReportVersion[] {
    return extraction.reports.flatMap((report) => {
      const versions = reportVersions(this.#of(report))
      return versions.findLast((version) => version.submission.id === submission.id) ?? []
    })
  }

  /** What a submission is found to say beside the others. */
  historyOf({ submission, extraction }: ReceivedSubmission): Finding[] {
    const keys = new Set(extraction.reports.map(({ unit }) => unit))
    const series = [...keys].flatMap((key) => this.#series.get(key) ?? [])
    return historyFindings(this.#campaign, series, this.#deeds).flatMap((each) =>
      each.submission === submission.id ? [each.finding] : [],
    )
  }

  /** The name of the earlier file with the same content for a report. */
  earlier({ submission, extraction }: ReceivedSubmission): string {
    const before = extraction.reports
      .flatMap((report) => this.#of(report))
      .find((each) => each.submission.id !== submission.id)
    return before?.submission.claim.fileName ?? submission.claim.fileName
  }

  #of(report: Report): ReceivedReport[] {
    const key = reportKey(report)
    return (this.#series.get(report.unit) ?? []).filter((each) => reportKey(each.report) === key)
  }
}
