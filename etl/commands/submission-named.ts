import type { Submission } from '../archive/submission.ts'
import { RefusedError } from '../desk/refusal.ts'
import { loadCampaigns, openLedger, type LoadedCampaign, type StoreLocation } from '../store.ts'

/** A received file with the campaign it was sent for; refused where there is none of the id. */
export function submissionNamed(
  location: StoreLocation,
  id: string,
): { readonly submission: Submission; readonly loaded: LoadedCampaign } {
  const ledger = openLedger(location.store)
  const submission = ledger.submissions().find((each) => each.id === id)
  ledger.close()
  const loaded = loadCampaigns(location.campaigns).find(
    ({ campaign }) => campaign.id === submission?.campaign,
  )
  if (submission === undefined || loaded === undefined) throw new RefusedError({ code: 'no-submission', id })
  return { submission, loaded }
}
