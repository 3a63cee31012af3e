import { sha256 } from '../../etl/archive/blob-store.ts'
import type { ReceivedReport } from '../../etl/archive/standing.ts'
import { submissionId } from '../../etl/archive/submission.ts'
import type { Campaign } from '../../etl/campaign/campaign.ts'
import { extractReports } from '../../etl/extraction/extract.ts'
import { readSheets } from '../../etl/reader/read.ts'
import { sampleReports, type SampleFile } from '../../etl/sample/sample.ts'
import type { ExtractedSubmission } from '../../etl/warehouse/raw/received.ts'

function extracted(campaign: Campaign, { path, bytes, receivedAt }: SampleFile): ExtractedSubmission {
  const claim = { fileName: path, unit: null, form: null, period: null }
  const described = { campaign: campaign.id, sha256: sha256(bytes), receivedAt, claim }
  const read = readSheets(bytes)
  const extraction =
    'sheets' in read ? extractReports(read.sheets, campaign, claim) : { reports: [], findings: [] }
  return { submission: { id: submissionId(described), ...described }, extraction, isSample: true }
}

/** The made-up reports of a campaign as they lie in the ledger, once read. */
export function sampleLedger(campaign: Campaign): ExtractedSubmission[] {
  return sampleReports(campaign).map((file) => extracted(campaign, file))
}

export function receivedReports(ledger: readonly ExtractedSubmission[]): ReceivedReport[] {
  return ledger.flatMap(({ submission, extraction }) =>
    extraction.reports.map((report) => ({ submission, report })),
  )
}
