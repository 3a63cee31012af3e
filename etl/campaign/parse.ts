import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import type { Finding } from '../finding/finding.ts'
import { nowhere } from '../finding/finding.ts'
import type { Campaign } from './campaign.ts'
import { withCatalogue, type Catalogue } from './catalogue.ts'
import { checkDefinition } from './check.ts'
import { faultsOf, type DefinitionPath, type Fault } from './fault.ts'
import { knownKeys } from './known-keys.ts'
import { parseRegistry } from './registry.ts'
import { resolveCampaign } from './resolve.ts'
import { parseUnitEvents } from './unit-events.ts'
import { definitionSchema, type Definition } from './schema.ts'

export const DEFINITION_FILE = 'campaign.yaml'

export interface ParsedCampaign {
  /** Null where any finding is an error. */
  readonly campaign: Campaign | null
  readonly findings: readonly Finding[]
}

/** The offset of a statement; of the nearest one around it where it is missing. */
function offsetOf(document: Document, path: DefinitionPath): number {
  const holder = document.getIn(path.slice(0, -1), true)
  const key = path.at(-1)
  if (isMap(holder) && typeof key === 'string') {
    const pair = holder.items.find((item) => isScalar(item.key) && item.key.value === key)
    if (isScalar(pair?.key)) return pair.key.range?.[0] ?? 0
  }
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node)) return node.range?.[0] ?? 0
  }
  return 0
}

class DefinitionText {
  readonly #lines = new LineCounter()
  readonly #document: Document

  constructor(text: string) {
    this.#document = parseDocument(text.normalize('NFC'), {
      lineCounter: this.#lines,
      prettyErrors: false,
      merge: true,
    })
  }

  get source(): unknown {
    return this.#document.toJS() as unknown
  }

  syntaxFindings(): Finding[] {
    return this.#document.errors.map(({ message, pos }) =>
      this.#finding(pos[0], { at: [], code: 'definition/syntax', params: { problem: message } }, null),
    )
  }

  finding(fault: Fault): Finding {
    const node = this.#document.getIn(fault.at, true)
    const value = isScalar(node) ? String(node.value) : null
    return this.#finding(offsetOf(this.#document, fault.at), fault, value)
  }

  #finding(offset: number, { code, params, severity = 'error' }: Fault, value: string | null): Finding {
    const { line } = this.#lines.linePos(offset)
    return {
      code,
      params,
      severity,
      place: { ...nowhere, file: DEFINITION_FILE, row: line, value },
    } as Finding
  }
}

function byLine(a: Finding, b: Finding): number {
  return (a.place.row ?? 0) - (b.place.row ?? 0)
}

function readDefinition(
  text: DefinitionText,
  catalogue: Catalogue,
): { definition: Definition | null; faults: Fault[] } {
  const { source, faults } = withCatalogue(text.source, catalogue)
  if (faults.length > 0) return { definition: null, faults }
  const parsed = definitionSchema.safeParse(source)
  if (parsed.success) return { definition: parsed.data, faults: checkDefinition(parsed.data) }
  return {
    definition: null,
    faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, source, knownKeys)),
  }
}

/** The texts of a campaign's folder. */
export interface CampaignTexts {
  /** campaign.yaml */
  readonly definition: string
  /** units.csv */
  readonly registry: string
  /** events.csv; empty where the units never changed. */
  readonly events: string
}

/** A campaign's texts to the campaign, or everything that is wrong with them at once. */
export function parseCampaign(id: string, texts: CampaignTexts, catalogue: Catalogue): ParsedCampaign {
  const text = new DefinitionText(texts.definition)
  const broken = text.syntaxFindings()
  if (broken.length > 0) return { campaign: null, findings: broken }
  const { definition, faults } = readDefinition(text, catalogue)
  const definitionFindings = faults.map((fault) => text.finding(fault)).toSorted(byLine)
  if (definition === null) return { campaign: null, findings: definitionFindings }
  const kinds = definition.unit_kinds.map((kind) => ({ ...kind, bodyPrefixes: kind.body_prefixes }))
  const { units, findings } = parseRegistry(texts.registry, kinds)
  const changes = parseUnitEvents(texts.events, units)
  const all = [...definitionFindings, ...findings, ...changes.findings]
  const isSound = all.every(({ severity }) => severity !== 'error')
  const campaign = isSound ? resolveCampaign(id, definition, units, changes.events) : null
  return { campaign, findings: all }
}
