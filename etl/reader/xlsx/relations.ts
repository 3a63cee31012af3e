import { attribute, tagsNamed } from '../xml-tags.ts'
import { unescaped } from '../xml-text.ts'
import type { PackedParts } from '../zip/packed-parts.ts'

/** A part that another one names. */
interface Relation {
  /** The last word of its type: `worksheet`, `styles`. */
  readonly kind: string
  /** From the root of the package, without a leading slash. */
  readonly path: string
}

export type Relations = ReadonlyMap<string, Relation>

function pathOf(target: string, from: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** The parts that a part names, by the names it gives them. */
export function relationsOf(parts: PackedParts, path: string): Relations {
  const xml = parts.text(path.replace(/([^/]*)$/, '_rels/$1.rels')) ?? ''
  const found = new Map<string, Relation>()
  for (const tag of tagsNamed(xml, 'Relationship')) {
    const target = pathOf(unescaped(attribute(tag, 'Target') ?? ''), path)
    const kind = attribute(tag, 'Type')?.split('/').at(-1) ?? ''
    found.set(attribute(tag, 'Id') ?? '', { kind, path: target })
  }
  return found
}

/** The part of a type that the table of contents names first; null where it names none. */
export function partOfType(contents: string, type: RegExp): string | null {
  const parts = tagsNamed(contents, 'Override')
  const part = parts.find((tag) => type.test(attribute(tag, 'ContentType') ?? ''))
  return part === undefined ? null : (attribute(part, 'PartName')?.replace(/^\//, '') ?? null)
}
