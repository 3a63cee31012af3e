import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DEFINITION_FILE } from '../campaign/parse.ts'
import { REGISTRY_FILE } from '../campaign/registry.ts'
import { EVENTS_FILE } from '../campaign/unit-events.ts'

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
  const staging = join(campaigns, `.restoring-${String(process.pid)}`)
  const placed: string[] = []
  const undo = (): void => {
    for (const path of isNew ? [campaigns] : placed) rmSync(path, { recursive: true, force: true })
  }
  try {
    mkdirSync(staging, { recursive: true })
    for (const id of ids) {
      cpSync(join(from, id), join(staging, id), { recursive: true })
      renameSync(join(staging, id), join(campaigns, id))
      placed.push(join(campaigns, id))
    }
  } catch (cause) {
    undo()
    throw cause
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
  return undo
}
