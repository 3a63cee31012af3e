import type { Claim } from '../extraction/report.ts'
import { sha256 } from './blob-store.ts'

/** One act of handing in a file. */
export interface Submission {
  readonly id: string
  readonly campaign: string
  readonly sha256: string
  /** ISO instant in UTC. */
  readonly receivedAt: string
  readonly claim: Claim
}

/** The id depends on what was sent and when alone, so that the order of arrival changes no content. */
export function submissionId(submission: Omit<Submission, 'id'>): string {
  const { campaign, sha256: blob, receivedAt, claim } = submission
  const told = [campaign, blob, receivedAt, claim.fileName, claim.unit, claim.form, claim.period]
  return sha256(JSON.stringify(told)).slice(0, 12)
}
