import type { LedgerContent } from '../archive/ledger-soundness.ts'
import { listCampaigns, loadCampaign } from '../campaign/load.ts'
import { failed, passed, type Check } from './check.ts'

/** Whether every campaign's definition is without faults, and there is one for whatever was received. */
export function checkDefinitions(campaigns: string, content: LedgerContent | null): Check {
  const id = 'definitions_check'
  const listed = listCampaigns(campaigns)
  const faulty = listed.filter(({ directory }) => loadCampaign(directory).campaign === null)
  const defined = new Set(listed.map((each) => each.id))
  const received = new Set(content?.submissions.map(({ campaign }) => campaign))
  const absent = [...received].filter((campaign) => !defined.has(campaign)).toSorted()
  if (faulty.length === 0 && absent.length === 0)
    return passed(id, { code: 'definitions-sound', params: { campaigns: listed.length } })
  const params = { faulty: faulty.map((each) => each.id), absent }
  return failed(id, { code: 'definitions-faulty', params })
}
