import { inForce, type LedgerDeed } from '../archive/deed.ts'
import { reportVersions, type ReceivedReport } from '../archive/standing.ts'
import type { Campaign } from '../campaign/campaign.ts'
import { settledFinding, undecided } from '../extraction/decided.ts'
import type { Finding } from '../finding/finding.ts'
import { reportsOverTime, type ReceivedSubmission } from '../readings.ts'
import { cumulativeFalls } from './cumulative.ts'
import { brokenFormsRules } from './forms-rules.ts'
import type { HistoryFinding } from './told-number.ts'

const END_OF_TIME = '9999'

/** What a file is found to say only beside the other files that stand; confirmed values are told as such. */
export function historyFindings(
  campaign: Campaign,
  reports: readonly ReceivedReport[],
  deeds: readonly LedgerDeed[],
): HistoryFinding[] {
  const standing = reportVersions(reports).filter(({ knownUntil }) => knownUntil === null)
  const confirmations = inForce(deeds, END_OF_TIME).filter((deed) => deed.kind === 'confirmation')
  const found = [...cumulativeFalls(campaign, standing), ...brokenFormsRules(campaign, standing)]
  return found.map(({ submission, finding }) => {
    const confirmed = confirmations.filter((each) => each.submission === submission)
    return { submission, finding: settledFinding({ ...undecided, confirmed }, finding) }
  })
}

/** Submissions with what they are found to say beside one another. */
export function withHistory(
  campaign: Campaign,
  received: readonly ReceivedSubmission[],
  deeds: readonly LedgerDeed[],
): ReceivedSubmission[] {
  const found = Map.groupBy(
    historyFindings(campaign, received.flatMap(reportsOverTime), deeds),
    ({ submission }) => submission,
  )
  return received.map((each) => {
    const more: readonly Finding[] = (found.get(each.submission.id) ?? []).map(({ finding }) => finding)
    const { reports, findings } = each.extraction
    return more.length === 0 ? each : { ...each, extraction: { reports, findings: [...findings, ...more] } }
  })
}
