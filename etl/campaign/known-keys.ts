import type { DefinitionPath } from './fault.ts'
import { definitionJsonSchema } from './schema.ts'

interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly items?: SchemaNode
  readonly anyOf?: readonly SchemaNode[]
  readonly oneOf?: readonly SchemaNode[]
}

function below(node: SchemaNode, step: string | number): SchemaNode[] {
  const variants = [node, ...(node.anyOf ?? []), ...(node.oneOf ?? [])]
  return variants.flatMap(
    (variant) => (typeof step === 'number' ? variant.items : variant.properties?.[step]) ?? [],
  )
}

/** The names that a definition may use at a place of its tree. */
export function knownKeys(path: DefinitionPath): string[] {
  const start = [definitionJsonSchema() as SchemaNode]
  const nodes = path.reduce((level, step) => level.flatMap((node) => below(node, step)), start)
  const variants = nodes.flatMap((node) => [node, ...(node.anyOf ?? []), ...(node.oneOf ?? [])])
  return [...new Set(variants.flatMap(({ properties }) => Object.keys(properties ?? {})))]
}
