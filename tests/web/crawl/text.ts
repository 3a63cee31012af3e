import { HTMLElement, TextNode, type Node } from 'node-html-parser'

const unseen = new Set(['SCRIPT', 'STYLE', 'TEMPLATE'])

function isUnseen({ rawTagName, attributes }: HTMLElement): boolean {
  return unseen.has(rawTagName.toUpperCase()) || attributes['aria-hidden'] === 'true'
}

function pieces(node: Node): string[] {
  if (node instanceof TextNode) return [node.text]
  if (!(node instanceof HTMLElement) || isUnseen(node)) return []
  const inner = node.childNodes.flatMap(pieces)
  return /^(td|th|tr|li|p|h\d|div|dt|dd|section|option|span)$/i.test(node.rawTagName)
    ? [' ', ...inner, ' ']
    : inner
}

/** What an element says to a reader: without signs and scripts, white space as one blank. */
export function textOf(element: HTMLElement | null): string {
  return element === null ? '' : pieces(element).join('').replace(/\s+/g, ' ').trim()
}
