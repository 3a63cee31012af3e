import { parse } from 'yaml'
import type { DefinitionPath, Fault } from './fault.ts'
import { nearestName, pathText } from './fault.ts'

type Entry = Readonly<Record<string, unknown>>

/** Forms and indicators that campaigns share, as written; a campaign's own words go before them. */
export interface Catalogue {
  readonly forms: ReadonlyMap<string, Entry>
  readonly indicators: ReadonlyMap<string, Entry>
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function entriesOf(yaml: string): ReadonlyMap<string, Entry> {
  const entries = parse(yaml.normalize('NFC'), { merge: true }) as readonly Entry[]
  return new Map(entries.map((entry) => [String(entry['id']), entry]))
}

/** From the texts of forms.yaml and indicators.yaml; throws where they are no YAML, for they are our own. */
export function parseCatalogue(forms: string, indicators: string): Catalogue {
  return { forms: entriesOf(forms), indicators: entriesOf(indicators) }
}

function taken(
  list: unknown,
  entries: ReadonlyMap<string, Entry>,
  at: DefinitionPath,
  faults: Fault[],
): unknown {
  if (!Array.isArray(list)) return list
  return list.map((item: unknown, index) => {
    if (!isEntry(item) || typeof item['use'] !== 'string') return item
    const name = item['use']
    const entry = entries.get(name)
    if (entry !== undefined) return { ...entry, ...item }
    const place = [...at, index, 'use']
    const suggestion = nearestName(name, [...entries.keys()])
    const params = { path: pathText(place), name, suggestion }
    faults.push({ at: place, code: 'definition/unknown-reference', params })
    return item
  })
}

/** A definition as written, with what it takes from the catalogue filled in. */
export function withCatalogue(source: unknown, catalogue: Catalogue): { source: unknown; faults: Fault[] } {
  const faults: Fault[] = []
  if (!isEntry(source)) return { source, faults }
  const filled = {
    ...source,
    ...('forms' in source && { forms: taken(source['forms'], catalogue.forms, ['forms'], faults) }),
    ...('indicators' in source && {
      indicators: taken(source['indicators'], catalogue.indicators, ['indicators'], faults),
    }),
  }
  return { source: filled, faults }
}
