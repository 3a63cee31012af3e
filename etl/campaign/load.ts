import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Finding } from '../finding/finding.ts'
import { nowhere } from '../finding/finding.ts'
import { parseCatalogue, type Catalogue } from './catalogue.ts'
import { DEFINITION_FILE, parseCampaign, type CampaignTexts, type ParsedCampaign } from './parse.ts'
import { REGISTRY_FILE } from './registry.ts'
import { EVENTS_FILE } from './unit-events.ts'

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

/** The forms and indicators that come with the product. */
const catalogueFolder = new URL('../../data/catalogue/', import.meta.url)

type CatalogueTexts = readonly [forms: string, indicators: string]

function catalogueTexts(): CatalogueTexts {
  const text = (name: string): string => readFileSync(new URL(name, catalogueFolder), 'utf8')
  return [text('forms.yaml'), text('indicators.yaml')]
}

let parsedCatalogue: { readonly texts: CatalogueTexts; readonly catalogue: Catalogue } | null = null

/** Parsed once for all campaigns, and again only where its texts have changed. */
function catalogueOf(texts: CatalogueTexts): Catalogue {
  if (parsedCatalogue === null || parsedCatalogue.texts.some((text, at) => text !== texts[at])) {
    parsedCatalogue = { texts, catalogue: parseCatalogue(...texts) }
  }
  return parsedCatalogue.catalogue
}

/** What the folder of a campaign says; empty where a file is missing. */
function folderTexts(directory: string): CampaignTexts {
  const text = (name: string): string => {
    const path = join(directory, name)
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }
  return { definition: text(DEFINITION_FILE), registry: text(REGISTRY_FILE), events: text(EVENTS_FILE) }
}

function sourcesOf(texts: CampaignTexts, shared: CatalogueTexts): readonly string[] {
  return [texts.definition, texts.registry, texts.events, ...shared]
}

/** All texts that a campaign is parsed from, as they are written. */
export function definitionTexts(directory: string): readonly string[] {
  return sourcesOf(folderTexts(directory), catalogueTexts())
}

/** The campaign of a folder, whose name is its id. */
export function loadCampaign(directory: string): LoadedDefinition {
  const names = [DEFINITION_FILE, REGISTRY_FILE]
  const absent = names.filter((name) => !existsSync(join(directory, name)))
  if (absent.length > 0) return { campaign: null, findings: absent.map(missing), sources: [] }
  const texts = folderTexts(directory)
  const shared = catalogueTexts()
  const parsed = parseCampaign(basename(resolve(directory)), texts, catalogueOf(shared))
  return { ...parsed, sources: sourcesOf(texts, shared) }
}
