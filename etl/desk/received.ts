import type { Decision, LedgerDeed } from '../archive/deed.ts'
import type { Submission } from '../archive/submission.ts'
import { extractSubmission } from '../extracted.ts'
import { receivedSubmission, type ReceivedSubmission } from '../readings.ts'
import { openLedger, type LoadedCampaign, type StoreLocation } from '../store.ts'

/** What the ledger holds of one campaign; submissions in order of arrival. */
export interface CampaignLedger {
  readonly submissions: readonly Submission[]
  readonly deeds: readonly LedgerDeed[]
}

function byArrival(a: Submission, b: Submission): number {
  return `${a.receivedAt} ${a.id}` < `${b.receivedAt} ${b.id}` ? -1 : 1
}

export function campaignLedger({ store }: StoreLocation, campaign: string): CampaignLedger {
  const ledger = openLedger(store)
  const own = <T extends { readonly campaign: string }>(items: readonly T[]): T[] =>
    items.filter((item) => item.campaign === campaign)
  const submissions = own(ledger.submissions()).toSorted(byArrival)
  const deeds = own(ledger.deeds())
  ledger.close()
  return { submissions, deeds }
}

/** A submission as it is read now. */
export function readNow(
  location: StoreLocation,
  loaded: LoadedCampaign,
  submission: Submission,
  deeds: readonly LedgerDeed[],
): ReceivedSubmission {
  return receivedSubmission(submission, deeds, (decisions: readonly Decision[]) =>
    extractSubmission(location, loaded, submission, decisions),
  )
}
