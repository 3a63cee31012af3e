import type { LedgerDeed } from '../archive/deed.ts'
import type { IncomingFile } from '../incoming.ts'
import type { Progress } from '../pipeline.ts'
import { receiveFiles, type ReceivedFile } from '../receive.ts'
import type { LoadedCampaign, StoreLocation } from '../store.ts'
import { withdraw, type Author } from './deciding.ts'
import { campaignLedger } from './received.ts'
import { RefusedError } from './refusal.ts'

interface Replacing {
  /** The submission that is withdrawn. */
  readonly id: string
  readonly files: readonly IncomingFile[]
  /** What to call the files where they are refused. */
  readonly name: string
  readonly author: Author
  readonly onProgress?: Progress
}

/** A file is withdrawn and another taken for what it was sent for; refused where the other cannot be used. */
export function replaceFile(
  location: StoreLocation,
  loaded: LoadedCampaign,
  { id, files, name, author, onProgress }: Replacing,
): { readonly withdrawal: LedgerDeed; readonly received: readonly ReceivedFile[] } {
  const { submissions } = campaignLedger(location, loaded.campaign.id)
  const claim = submissions.find((each) => each.id === id)?.claim
  if (claim === undefined) throw new RefusedError({ code: 'no-submission', id })
  const { unit, form, period } = claim
  const asked = { location, loaded, files, claim: { unit, form, period } }
  const tried = receiveFiles({ ...asked, isDryRun: true })
  const isUsable = tried.some(({ outcome }) => outcome === 'accepted' || outcome === 'partial')
  if (!isUsable) throw new RefusedError({ code: 'not-usable', file: name })
  const withdrawal = withdraw(location, loaded, id, author)
  const received = receiveFiles({ ...asked, isDryRun: false, ...(onProgress && { onProgress }) })
  return { withdrawal, received }
}
