import { extractSubmission } from './extracted.ts'
import { withHistory } from './history/history.ts'
import { arrivedIn, hashOf, inputsOf, type Arrived } from './inputs.ts'
import { receivedSubmission } from './readings.ts'
import { definitionsHash, loadCampaigns, type LoadedCampaign, type StoreLocation } from './store.ts'
import { buildWarehouse } from './warehouse/build.ts'
import { asidePath, publishSnapshot, type Pointer } from './warehouse/publish.ts'
import type { ExtractedSubmission } from './warehouse/raw/received.ts'

/** Done and all, for a progress bar. */
export type Progress = (done: number, total: number, label: string) => void

/** All that a snapshot is made of. */
interface Inputs extends Arrived {
  readonly loaded: readonly LoadedCampaign[]
}

/** Every submission of the campaigns that are defined, with what it is found to say beside the others. */
function readAll(
  location: StoreLocation,
  { loaded, submissions, deeds }: Inputs,
  onProgress?: Progress,
): ExtractedSubmission[] {
  let done = 0
  return loaded.flatMap((owner) => {
    const { campaign } = owner
    const own = submissions.filter((submission) => submission.campaign === campaign.id)
    const ownDeeds = deeds.filter((deed) => deed.campaign === campaign.id)
    const read = own.map((submission) => {
      done += 1
      onProgress?.(done, submissions.length, submission.claim.fileName)
      return receivedSubmission(submission, ownDeeds, (decisions) =>
        extractSubmission(location, owner, submission, decisions),
      )
    })
    return withHistory(campaign, read, ownDeeds)
  })
}

/** Everything from blobs and ledger into a new snapshot, which then is the current one. */
export async function rebuild(location: StoreLocation, onProgress?: Progress): Promise<Pointer> {
  for (;;) {
    const definitions = definitionsHash(location.campaigns)
    const loaded = loadCampaigns(location.campaigns)
    const arrived = arrivedIn(location.store)
    const aside = asidePath(location.store)
    const contentHash = await buildWarehouse(aside, {
      campaigns: loaded.map(({ campaign }) => campaign),
      submissions: readAll(location, { loaded, ...arrived }, onProgress),
    })
    const arrivals = arrived.submissions.map(({ receivedAt }) => receivedAt).toSorted()
    const inputs = hashOf(definitions, arrived)
    const described = { inputs, contentHash, receivedUntil: arrivals.at(-1) ?? null }
    const pointer = publishSnapshot(location.store, aside, described)
    if (inputsOf(location) === inputs) return pointer
  }
}
