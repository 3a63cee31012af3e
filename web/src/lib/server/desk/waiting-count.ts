import { columnCodes, questionOf, spellingCodes } from '@tiendo/etl/desk/question'
import { ask } from '../store.ts'
import type { View } from '../view.ts'

const askingCodes = [...spellingCodes, ...columnCodes]

let counted: { readonly snapshot: string; readonly byCampaign: Map<string, number> } | null = null

/** How many questions wait for a person; counted once for each snapshot. */
export async function waitingCount({ campaign, messages }: View): Promise<number> {
  return ask(messages, async (figures) => {
    const { id: snapshot } = figures.snapshot()
    if (counted?.snapshot !== snapshot) counted = { snapshot, byCampaign: new Map() }
    const { byCampaign } = counted
    const known = byCampaign.get(campaign.id)
    if (known !== undefined) return known
    const asked = await figures.findingsCoded(campaign.id, askingCodes)
    const count = new Set(asked.map(questionOf)).size
    byCampaign.set(campaign.id, count)
    return count
  })
}
