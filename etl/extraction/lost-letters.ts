import type { Sheet } from '../reader/sheet.ts'

/** A question mark in the middle of a word, or before one: the letter there had no place in the encoding. */
const lostInside = /\p{L}\?+\p{L}|(?<![\p{L}?])\?+\p{Ll}|\p{L}\?+(?=[\s,;]+\S)/u
const address = /:\/\/|www\./
const FEWEST = 3
const SMALLEST_SHARE = 0.2

/** Whether letters of a name became question marks when it was saved, for good. */
export function hasLostLetters(text: string): boolean {
  return lostInside.test(text) && !address.test(text)
}

/** Whether a whole sheet was saved so. */
export function lostItsLetters({ cells }: Sheet): boolean {
  const texts = cells.filter(({ content, shown }) => content.kind === 'text' && /\p{L}/u.test(shown))
  const lost = texts.filter(({ shown }) => hasLostLetters(shown)).length
  return lost >= FEWEST && lost >= SMALLEST_SHARE * texts.length
}
