import type { Decision, LedgerDeed } from '../archive/deed.ts'
import type { Submission } from '../archive/submission.ts'
import { extractSubmission } from '../extracted.ts'
import { withHistory } from '../history/history.ts'
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

/** Every submission of a campaign as it is read now, with what it is found to say beside the others. */
export function readCampaign(location: StoreLocation, loaded: LoadedCampaign): ReceivedSubmission[] {
  const { submissions, deeds } = campaignLedger(location, loaded.campaign.id)
  const read = submissions.map((submission) => readNow(location, loaded, submission, deeds))
  return withHistory(loaded.campaign, read, deeds)
}

/** Some submissions of a campaign as each is read now by itself, in order of arrival. */
export function readSubmissions(
  location: StoreLocation,
  loaded: LoadedCampaign,
  ids: readonly string[],
): ReceivedSubmission[] {
  const { submissions, deeds } = campaignLedger(location, loaded.campaign.id)
  const asked = submissions.filter(({ id }) => ids.includes(id))
  return asked.map((submission) => readNow(location, loaded, submission, deeds))
}

/** A submission as it is read now, by itself. */
function readNow(
  location: StoreLocation,
  loaded: LoadedCampaign,
  submission: Submission,
  deeds: readonly LedgerDeed[],
): ReceivedSubmission {
  return receivedSubmission(submission, deeds, (decisions: readonly Decision[]) =>
    extractSubmission(location, loaded, submission, decisions),
  )
}
