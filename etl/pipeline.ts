import { existsSync } from 'node:fs'
import { sha256 } from './archive/blob-store.ts'
import type { LedgerDeed } from './archive/deed.ts'
import type { Submission } from './archive/submission.ts'
import { codeVersion } from './code-version.ts'
import { extractSubmission } from './extracted.ts'
import { withHistory } from './history/history.ts'
import { receivedSubmission } from './readings.ts'
import { loadCampaigns, openLedger, type LoadedCampaign, type StoreLocation } from './store.ts'
import { buildWarehouse } from './warehouse/build.ts'
import { asidePath, publishSnapshot, readPointer, snapshotPath, type Pointer } from './warehouse/publish.ts'
import type { ExtractedSubmission } from './warehouse/raw/received.ts'

/** Done and all, for a progress bar. */
export type Progress = (done: number, total: number, label: string) => void

/** All that a snapshot is made of. */
interface Inputs {
  readonly loaded: readonly LoadedCampaign[]
  readonly submissions: readonly Submission[]
  readonly deeds: readonly LedgerDeed[]
}

function inputsHash({ loaded, submissions, deeds }: Inputs): string {
  const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id)
  const told = [codeVersion(), loaded.map(({ hash }) => hash), ids(submissions), ids(deeds)]
  return sha256(JSON.stringify(told))
}

function readInputs(location: StoreLocation): Inputs & { readonly hash: string } {
  const loaded = loadCampaigns(location.campaigns)
  const ledger = openLedger(location.store)
  const inputs = { loaded, submissions: ledger.submissions(), deeds: ledger.deeds() }
  ledger.close()
  return { ...inputs, hash: inputsHash(inputs) }
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
    const { loaded, submissions, deeds, hash } = readInputs(location)
    const aside = asidePath(location.store)
    const contentHash = await buildWarehouse(aside, {
      campaigns: loaded.map(({ campaign }) => campaign),
      submissions: readAll(location, { loaded, submissions, deeds }, onProgress),
    })
    const arrivals = submissions.map(({ receivedAt }) => receivedAt).toSorted()
    const described = { inputs: hash, contentHash, receivedUntil: arrivals.at(-1) ?? null }
    const pointer = publishSnapshot(location.store, aside, described)
    if (readInputs(location).hash === hash) return pointer
  }
}

/** Hash of all that the next snapshot of a store would be made of. */
export function inputsOf(location: StoreLocation): string {
  return readInputs(location).hash
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
