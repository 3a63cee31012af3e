import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DEFINITION_FILE } from '../campaign/parse.ts'
import { REGISTRY_FILE } from '../campaign/registry.ts'
import { EVENTS_FILE } from '../campaign/unit-events.ts'
import { stagingIn } from './staging.ts'

/** What figures depend on; whatever else lies in a campaign's folder may differ. */
const decisive = [DEFINITION_FILE, REGISTRY_FILE, EVENTS_FILE]

/** The definitions of a backup beside those of a folder. */
export interface ComparedDefinitions {
  /** Not in the folder. */
  readonly missing: readonly string[]
  readonly same: readonly string[]
  readonly differing: readonly { readonly campaign: string; readonly files: readonly string[] }[]
}

function hasSameFile(a: string, b: string, name: string): boolean {
  const [one, other] = [a, b].map((folder) => join(folder, name))
  if (one === undefined || other === undefined || existsSync(one) !== existsSync(other)) return false
  return !existsSync(one) || readFileSync(one).equals(readFileSync(other))
}

export function compareDefinitions(from: string, campaigns: string): ComparedDefinitions {
  const ids = existsSync(from) ? readdirSync(from).toSorted() : []
  const isThere = (id: string): boolean => existsSync(join(campaigns, id))
  const compared = ids.filter(isThere).map((campaign) => ({
    campaign,
    files: decisive.filter((name) => !hasSameFile(join(from, campaign), join(campaigns, campaign), name)),
  }))
  return {
    missing: ids.filter((id) => !isThere(id)),
    same: compared.filter(({ files }) => files.length === 0).map(({ campaign }) => campaign),
    differing: compared.filter(({ files }) => files.length > 0),
  }
}

/** Puts definitions into a folder, each whole or not at all; gives what takes them away again. */
export function placeDefinitions(from: string, campaigns: string, ids: readonly string[]): () => void {
  const isNew = !existsSync(campaigns)
  const placed: string[] = []
  const undo = (): void => {
    for (const path of placed) rmSync(path, { recursive: true, force: true })
    if (isNew && existsSync(campaigns) && readdirSync(campaigns).length === 0) rmdirSync(campaigns)
  }
  // A folder to which nothing comes need not be one that can be written to.
  if (ids.length === 0) return undo
  const staging = stagingIn(campaigns)
  try {
    for (const id of ids) {
      cpSync(join(from, id), join(staging, id), { recursive: true })
      renameSync(join(staging, id), join(campaigns, id))
      placed.push(join(campaigns, id))
    }
  } catch (cause) {
    rmSync(staging, { recursive: true, force: true })
    undo()
    throw cause
  }
  rmSync(staging, { recursive: true, force: true })
  return undo
}
