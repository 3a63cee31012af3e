import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Finding } from '../finding/finding.ts'
import { nowhere } from '../finding/finding.ts'
import { DEFINITION_FILE, parseCampaign, type ParsedCampaign } from './parse.ts'
import { REGISTRY_FILE } from './registry.ts'

export interface LoadedDefinition extends ParsedCampaign {
  /** The texts it was read from. */
  readonly sources: readonly string[]
}

/** The folders that hold a campaign, in the order of their names. */
export function listCampaigns(directory: string): { id: string; directory: string }[] {
  if (!existsSync(directory)) return []
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(directory, entry.name, DEFINITION_FILE)))
    .map(({ name }) => ({ id: name, directory: join(directory, name) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function missing(name: string): Finding {
  const place = { ...nowhere, file: name }
  return { code: 'definition/missing-file', severity: 'error', place, params: { name } }
}

/** The campaign of a folder, whose name is its id. */
export function loadCampaign(directory: string): LoadedDefinition {
  const names = [DEFINITION_FILE, REGISTRY_FILE]
  const absent = names.filter((name) => !existsSync(join(directory, name)))
  if (absent.length > 0) return { campaign: null, findings: absent.map(missing), sources: [] }
  const [yaml = '', registry = ''] = names.map((name) => readFileSync(join(directory, name), 'utf8'))
  return { ...parseCampaign(basename(resolve(directory)), yaml, registry), sources: [yaml, registry] }
}
