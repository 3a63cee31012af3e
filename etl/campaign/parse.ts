import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import type { Finding } from '../finding/finding.ts'
import { nowhere } from '../finding/finding.ts'
import type { Campaign } from './campaign.ts'
import { checkDefinition } from './check.ts'
import { faultsOf, type DefinitionPath, type Fault } from './fault.ts'
import { knownKeys } from './known-keys.ts'
import { parseRegistry } from './registry.ts'
import { resolveCampaign } from './resolve.ts'
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

function readDefinition(text: DefinitionText): { definition: Definition | null; faults: Fault[] } {
  const parsed = definitionSchema.safeParse(text.source)
  if (parsed.success) return { definition: parsed.data, faults: checkDefinition(parsed.data) }
  return {
    definition: null,
    faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, text.source, knownKeys)),
  }
}

/** campaign.yaml and units.csv to a campaign, or everything that is wrong with them at once. */
export function parseCampaign(id: string, yaml: string, registry: string): ParsedCampaign {
  const text = new DefinitionText(yaml)
  const broken = text.syntaxFindings()
  if (broken.length > 0) return { campaign: null, findings: broken }
  const { definition, faults } = readDefinition(text)
  const definitionFindings = faults.map((fault) => text.finding(fault)).toSorted(byLine)
  if (definition === null) return { campaign: null, findings: definitionFindings }
  const kinds = definition.unit_kinds.map((kind) => ({ ...kind, bodyPrefixes: kind.body_prefixes }))
  const { units, findings } = parseRegistry(registry, kinds)
  const all = [...definitionFindings, ...findings]
  const isSound = all.every(({ severity }) => severity !== 'error')
  return { campaign: isSound ? resolveCampaign(id, definition, units) : null, findings: all }
}
