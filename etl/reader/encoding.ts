import { decodeFont, fontEncodingOf } from './font-encoding.ts'
import { isSyllable } from './syllable.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252'

const SAMPLE = 4096

/** In UTF-16 nearly every other byte of a table is zero. */
function zeroShare(bytes: Uint8Array, start: 0 | 1): number {
  const sample = bytes.subarray(0, SAMPLE)
  const every = sample.filter((_, index) => index % 2 === start)
  return every.length === 0 ? 0 : every.filter((byte) => byte === 0).length / every.length
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function hasControls(bytes: Uint8Array): boolean {
  return bytes.subarray(0, SAMPLE).some((byte) => byte < 9 || (byte > 13 && byte < 32))
}

const SAMPLED_WORDS = 64 * 1024

function syllableCount(text: string): number {
  return text.split(/[^\p{L}\p{M}]+/u).filter(isSyllable).length
}

/** Bytes of a font encoding are read as Western letters, all others that are not UTF-8 as the code page of Vietnam. */
function codePage(bytes: Uint8Array): 'windows-1252' | 'windows-1258' {
  const sample = bytes.subarray(0, SAMPLED_WORDS)
  const western = new TextDecoder('windows-1252').decode(sample)
  const font = fontEncodingOf([western])
  if (font === null) return 'windows-1258'
  const vietnamese = new TextDecoder('windows-1258').decode(sample)
  return syllableCount(decodeFont[font](western)) > syllableCount(vietnamese)
    ? 'windows-1252'
    : 'windows-1258'
}

/** The encoding of a text, with or without its mark; null where the bytes are no text. */
export function textEncoding(bytes: Uint8Array): TextEncoding | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (zeroShare(bytes, 1) > 0.4 && zeroShare(bytes, 0) < 0.1) return 'utf-16le'
  if (zeroShare(bytes, 0) > 0.4 && zeroShare(bytes, 1) < 0.1) return 'utf-16be'
  if (hasControls(bytes)) return null
  return isUtf8(bytes) ? 'utf-8' : codePage(bytes)
}
