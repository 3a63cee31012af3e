import { loadCampaigns, type LoadedCampaign } from '../store.ts'
import { operand, UsageError, type Invocation } from './options.ts'

/** The campaign that the call names first. */
export function campaignNamed(invocation: Invocation): LoadedCampaign {
  const id = operand(invocation, 0, 'a campaign')
  const all = loadCampaigns(invocation.location.campaigns)
  const found = all.find(({ campaign }) => campaign.id === id)
  if (found === undefined) {
    const known = all.map(({ campaign }) => campaign.id).join(', ')
    throw new UsageError(`no campaign ${id}; known are: ${known}. "check ${id}" tells what is wrong with one`)
  }
  return found
}
