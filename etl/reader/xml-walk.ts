import { unescaped } from './xml-text.ts'

/**
 * Goes through the tags of an XML text from first to last. Prefixes count for nothing, comments and declarations are
 * passed over; what is not well-formed is read as far as it goes.
 */
export class XmlWalk {
  readonly #xml: string
  /** Where the present tag begins and ends, both signs included. */
  #start = -1
  #end = -1
  /** Where the text before the present tag begins, and what was read of it already. */
  #textStart = 0
  #textSoFar = ''
  /** Without prefix. */
  name = ''
  isEnd = false
  /** `<a/>`: begins and ends at once. */
  isEmpty = false

  constructor(xml: string) {
    this.#xml = xml
  }

  /** The tag as written. */
  get tag(): string {
    return this.#xml.slice(this.#start, this.#end + 1)
  }

  /** The text between the tag before and this one. */
  get text(): string {
    return this.#textSoFar + unescaped(this.#xml.slice(this.#textStart, this.#start))
  }

  /** False at the end of the text. */
  next(): boolean {
    const xml = this.#xml
    this.#textStart = this.#end + 1
    this.#textSoFar = ''
    let start = xml.indexOf('<', this.#textStart)
    while (start !== -1) {
      const sign = xml.charCodeAt(start + 1)
      if (sign !== EXCLAMATION && sign !== QUESTION) return this.#take(start, sign === SLASH)
      start = xml.indexOf('<', this.#pass(start))
    }
    return false
  }

  #take(start: number, isEnd: boolean): boolean {
    const end = this.#xml.indexOf('>', start)
    if (end === -1) return false
    this.#start = start
    this.#end = end
    this.isEnd = isEnd
    this.isEmpty = this.#xml.charCodeAt(end - 1) === SLASH
    this.name = this.#nameFrom(isEnd ? start + 2 : start + 1, end)
    return true
  }

  #nameFrom(start: number, end: number): string {
    let from = start
    let at = start
    for (; at < end; at += 1) {
      const sign = this.#xml.charCodeAt(at)
      if (sign === COLON) from = at + 1
      else if (sign <= SPACE || sign === SLASH) break
    }
    return this.#xml.slice(from, at)
  }

  /** Passes over what is no tag; letters that are marked as such belong to the text. */
  #pass(start: number): number {
    const xml = this.#xml
    if (xml.startsWith(letters, start)) {
      const end = xml.indexOf(']]>', start)
      const stop = end === -1 ? xml.length : end
      this.#textSoFar += unescaped(xml.slice(this.#textStart, start))
      this.#textSoFar += xml.slice(start + letters.length, stop)
      this.#textStart = stop + 3
      return this.#textStart
    }
    const closing = xml.startsWith('<!--', start) ? '-->' : '>'
    const end = xml.indexOf(closing, start)
    return end === -1 ? xml.length : end + closing.length
  }
}

const letters = '<![CDATA['
const SPACE = 32
const EXCLAMATION = 33
const SLASH = 47
const COLON = 58
const QUESTION = 63
