import { createHash } from 'node:crypto'

/** A name for an element of a page, the same for the same text. */
export function shortId(text: string): string {
  return `q${createHash('sha256').update(text).digest('hex').slice(0, 10)}`
}
