import { followUpOf, type FollowUp } from '../archive/follow-up.ts'
import { openLedger, type LoadedCampaign, type StoreLocation } from '../store.ts'
import type { Author } from './deciding.ts'
import { RefusedError } from './refusal.ts'

/** A step as it is asked for: of which unit, and what. */
export type FollowUpStep = Pick<FollowUp, 'unit' | 'action' | 'office' | 'dueOn'>

/** Writes down what was done about a unit. Throws `RefusedError` where it cannot stand in the record. */
export function followUp(
  { store }: StoreLocation,
  { campaign }: LoadedCampaign,
  step: FollowUpStep,
  { by, reason, at }: Author,
): FollowUp {
  if (by.trim() === '') throw new RefusedError({ code: 'blank', what: 'author' })
  if (reason.trim() === '') throw new RefusedError({ code: 'blank', what: 'reason' })
  if (campaign.units.every(({ code }) => code !== step.unit)) {
    throw new RefusedError({ code: 'no-unit', unit: step.unit })
  }
  const followed = followUpOf({ campaign: campaign.id, ...step, by, reason, at })
  const ledger = openLedger(store)
  ledger.append([{ kind: 'follow-up', followUp: followed }])
  ledger.close()
  return followed
}

/** Every step about a campaign's units. */
export function followUpsOf({ store }: StoreLocation, campaign: string): FollowUp[] {
  const ledger = openLedger(store)
  try {
    return ledger.followUps().filter((step) => step.campaign === campaign)
  } finally {
    ledger.close()
  }
}
