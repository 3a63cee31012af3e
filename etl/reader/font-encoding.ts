import { remembered } from '../spelling/remembered.ts'
import { isSyllable } from './syllable.ts'
import { decodeTcvn3 } from './tcvn3.ts'
import { decodeVni } from './vni.ts'

/** Encodings that live in the font alone: the letters are those of Western Europe, drawn as Vietnamese ones. */
export type FontEncoding = 'tcvn3' | 'vni'

export const decodeFont: Readonly<Record<FontEncoding, (text: string) => string>> = {
  tcvn3: decodeTcvn3,
  vni: decodeVni,
}

/** What the words of a text say about one encoding. */
interface Evidence {
  /** Words that are Vietnamese only when decoded. */
  readonly telling: readonly string[]
  /** How many are Vietnamese only as they stand. */
  readonly unicodeCount: number
  /** How many are neither, such as abbreviations and words of other languages. */
  readonly strangeCount: number
}

/** Vietnamese letters and marks that no font encoding uses. */
const unicodeLetter = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]|[\u0300-\u0323]/u
const foreignSign = /[\u00a1-\u00ff]/
const noWord = /[^A-Za-z\u00a1-\u00ff]+/

/** Whether a text has letters of Vietnamese that only Unicode has. */
export function isUnicode(text: string): boolean {
  return unicodeLetter.test(text)
}

/** Whether a text could be in a font encoding at all. */
export function isUndecided(text: string): boolean {
  return foreignSign.test(text) && !isUnicode(text)
}

function evidenceOfWords(words: readonly string[], decode: (text: string) => string): Evidence {
  const telling: string[] = []
  let unicodeCount = 0
  let strangeCount = 0
  for (const word of words) {
    const isWord = isSyllable(word)
    const isDecodedWord = isSyllable(decode(word))
    if (isDecodedWord && !isWord && word.length > 1) telling.push(word)
    if (isWord && !isDecodedWord) unicodeCount += 1
    if (!isWord && !isDecodedWord) strangeCount += 1
  }
  return { telling, unicodeCount, strangeCount }
}

function evidenceIn(text: string, encoding: FontEncoding): Evidence {
  if (isUnicode(text)) {
    const unicodeCount = text.split(/\s+/).filter((word) => unicodeLetter.test(word)).length
    return { telling: [], unicodeCount, strangeCount: 0 }
  }
  const words = text.split(noWord).filter((word) => foreignSign.test(word))
  return evidenceOfWords(words, decodeFont[encoding])
}

/** Names recur on every sheet. */
const evidence: Readonly<Record<FontEncoding, (text: string) => Evidence>> = {
  tcvn3: remembered((text) => evidenceIn(text, 'tcvn3')),
  vni: remembered((text) => evidenceIn(text, 'vni')),
}

export function evidenceOf(text: string, encoding: FontEncoding): Evidence {
  return evidence[encoding](text)
}

/** True for the encoding, false for Unicode, null where the evidence says nothing. */
export function verdictOf(evidence: readonly Evidence[]): boolean | null {
  const balance = evidence.reduce((sum, { telling, unicodeCount }) => sum + telling.length - unicodeCount, 0)
  return balance === 0 ? null : balance > 0
}

/** Fewer different words could be chance; fewer in all than strange ones are another language. */
function isProof(evidence: readonly Evidence[], fewestWords: number): boolean {
  const telling = evidence.flatMap((each) => each.telling)
  const strangeCount = evidence.reduce((sum, each) => sum + each.strangeCount, 0)
  return new Set(telling).size >= fewestWords && telling.length > strangeCount
}

function isProven(evidence: readonly Evidence[]): boolean {
  return isProof(evidence, 3) || evidence.some((each) => each.unicodeCount === 0 && isProof([each], 2))
}

/** The font encoding that undecided texts are surely in; null where they may be what they seem. */
export function fontEncodingOf(texts: readonly string[]): FontEncoding | null {
  const proven = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, evidence: texts.map((text) => evidenceOf(text, encoding)) }))
    .filter(({ evidence }) => isProven(evidence))
    .map(({ encoding, evidence }) => ({ encoding, count: evidence.flatMap(({ telling }) => telling).length }))
    .toSorted((a, b) => b.count - a.count)
  return proven[0]?.encoding ?? null
}
