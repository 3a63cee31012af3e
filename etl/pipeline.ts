import { existsSync } from 'node:fs'
import { sha256 } from './archive/blob-store.ts'
import type { LedgerDeed } from './archive/deed.ts'
import type { Submission } from './archive/submission.ts'
import { codeVersion } from './code-version.ts'
import { extractSubmission } from './extracted.ts'
import { withHistory } from './history/history.ts'
import { receivedSubmission } from './readings.ts'
import { definitionsHash, loadCampaigns, openLedger, type LoadedCampaign, type StoreLocation } from './store.ts'
import { buildWarehouse } from './warehouse/build.ts'
import { asidePath, publishSnapshot, readPointer, snapshotPath, type Pointer } from './warehouse/publish.ts'
import type { ExtractedSubmission } from './warehouse/raw/received.ts'

/** Done and all, for a progress bar. */
export type Progress = (done: number, total: number, label: string) => void

interface Arrived {
  readonly submissions: readonly Submission[]
  readonly deeds: readonly LedgerDeed[]
}

/** All that a snapshot is made of. */
interface Inputs extends Arrived {
  readonly loaded: readonly LoadedCampaign[]
}

function arrivedIn(store: string): Arrived {
  const ledger = openLedger(store)
  const arrived = { submissions: ledger.submissions(), deeds: ledger.deeds() }
  ledger.close()
  return arrived
}

function hashOf(definitions: string, { submissions, deeds }: Arrived): string {
  const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id)
  return sha256(JSON.stringify([codeVersion(), definitions, ids(submissions), ids(deeds)]))
}

/** Hash of all that the next snapshot of a store would be made of. */
export function inputsOf({ store, campaigns }: StoreLocation): string {
  return hashOf(definitionsHash(campaigns), arrivedIn(store))
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

/** The current snapshot, built first if anything it rests on has changed. */
export async function ensureSnapshot(location: StoreLocation, onProgress?: Progress): Promise<Pointer> {
  const pointer = readPointer(location.store)
  const isCurrent =
    pointer !== null &&
    existsSync(snapshotPath(location.store, pointer.snapshot)) &&
    pointer.inputs === inputsOf(location)
  return isCurrent ? pointer : rebuild(location, onProgress)
}
