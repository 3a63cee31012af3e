import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const CONTENT_TYPES = '[Content_Types].xml'

/** A part that another one points to. */
export interface Relation {
  readonly id: string
  /** The last word of its type: `worksheet`, `comments`, `styles`. */
  readonly kind: string
  /** From the root of the package. */
  readonly path: string
}

function relationsPath(part: string): string {
  const slash = part.lastIndexOf('/')
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
}

/** A target is told from the folder of the part that points to it, or from the root. */
function resolved(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** What the parser can mend it does without a word; what it cannot ends the marking. */
function onlyFatal(level: string, message: string): void {
  if (level === 'fatalError') throw new Error(message)
}

/** The parts of an .xlsx; those that nobody asks to change keep their bytes. */
export class WorkbookPackage {
  readonly #parts: Record<string, Uint8Array>
  readonly #documents = new Map<string, Document>()

  /** Throws where the bytes are no zip. */
  constructor(bytes: Uint8Array) {
    this.#parts = unzipSync(bytes)
  }

  has(path: string): boolean {
    return path in this.#parts || this.#documents.has(path)
  }

  text(path: string): string {
    return strFromU8(this.#parts[path] ?? new Uint8Array())
  }

  write(path: string, text: string): void {
    this.#documents.delete(path)
    this.#parts[path] = strToU8(text)
  }

  /** A part to be changed in place. */
  document(path: string): Document {
    const known = this.#documents.get(path)
    if (known !== undefined) return known
    const document = new DOMParser({ onError: onlyFatal }).parseFromString(this.text(path), 'text/xml')
    this.#documents.set(path, document)
    return document
  }

  relations(part: string): Relation[] {
    const path = relationsPath(part)
    if (!this.has(path)) return []
    const found = this.document(path).getElementsByTagName('Relationship')
    return Array.from(found, (element) => ({
      id: element.getAttribute('Id') ?? '',
      kind: (element.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
      path: resolved(part, element.getAttribute('Target') ?? ''),
    }))
  }

  /** Points from one part to another; gives the id to refer to it by. */
  relate(part: string, kind: string, target: string): string {
    const path = relationsPath(part)
    if (!this.has(path)) this.write(path, `<Relationships xmlns="${PACKAGE}/relationships"/>`)
    const taken = new Set(this.relations(part).map(({ id }) => id))
    let ordinal = taken.size + 1
    while (taken.has(`rId${String(ordinal)}`)) ordinal += 1
    const root = rootOf(this.document(path))
    appendTo(root, 'Relationship', {
      Id: `rId${String(ordinal)}`,
      Type: `${OFFICE}/${kind}`,
      Target: `/${target}`,
    })
    return `rId${String(ordinal)}`
  }

  declare(path: string, type: string): void {
    appendTo(rootOf(this.document(CONTENT_TYPES)), 'Override', { PartName: `/${path}`, ContentType: type })
  }

  declareExtension(extension: string, type: string): void {
    const root = rootOf(this.document(CONTENT_TYPES))
    const defaults = Array.from(root.getElementsByTagName('Default'))
    if (defaults.some((each) => each.getAttribute('Extension')?.toLowerCase() === extension)) return
    const element = elementLike(root, 'Default', { Extension: extension, ContentType: type })
    root.insertBefore(element, root.firstChild)
  }

  /** A name that no part has: `xl/comments3.xml`. */
  freePath(before: string, after: string): string {
    let ordinal = 1
    while (this.has(`${before}${String(ordinal)}${after}`)) ordinal += 1
    return `${before}${String(ordinal)}${after}`
  }

  /** A carriage return that survived parsing was written as a reference, and only so it survives again. */
  bytes(): Uint8Array {
    const serializer = new XMLSerializer()
    for (const [path, document] of this.#documents)
      this.#parts[path] = strToU8(serializer.serializeToString(document).replaceAll('\r', '&#13;'))
    return zipSync(this.#parts, { level: 6 })
  }
}

export function rootOf(document: Document): Element {
  const root = document.documentElement
  if (root === null) throw new Error('an XML part has no root')
  return root
}

/** A new element in the namespace and with the prefix of another. */
export function elementLike(
  model: Element,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const owner = model.ownerDocument
  if (owner === null) throw new Error('an element has no document')
  const prefix = model.prefix === null || model.prefix === '' ? '' : `${model.prefix}:`
  const element = owner.createElementNS(model.namespaceURI, `${prefix}${name}`)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

export function appendTo(
  parent: Element,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const element = elementLike(parent, name, attributes)
  parent.appendChild(element)
  return element
}

/** The elements right below one, by name without prefix. */
export function childrenOf(parent: Element, name: string): Element[] {
  return Array.from(parent.childNodes).flatMap((node) => {
    const element = node as unknown as Element
    return node.nodeType === 1 && element.localName === name ? [element] : []
  })
}
