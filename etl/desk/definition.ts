import { statSync } from 'node:fs'
import { join } from 'node:path'
import { loadCampaigns, type LoadedCampaign, type StoreLocation } from '../store.ts'

interface Known {
  readonly stamp: string
  readonly loaded: LoadedCampaign
}

const known = new Map<string, Known>()

function stampOf(folder: string): string {
  const files = ['campaign.yaml', 'units.csv', 'events.csv']
  const stats = files.map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
  return JSON.stringify(stats.map((stat) => [stat?.mtimeMs, stat?.size]))
}

/** A campaign as its folder defines it; read anew only where that has changed. */
export function definitionOf({ campaigns }: StoreLocation, id: string): LoadedCampaign {
  const stamp = stampOf(join(campaigns, id))
  const before = known.get(id)
  if (before?.stamp === stamp) return before.loaded
  const loaded = loadCampaigns(campaigns).find(({ campaign }) => campaign.id === id)
  if (loaded === undefined) throw new Error(`no campaign ${id} in ${campaigns}`)
  known.set(id, { stamp, loaded })
  return loaded
}
