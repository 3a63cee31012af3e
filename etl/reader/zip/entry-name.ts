import { isSyllable } from '../syllable.ts'
import type { ZipEntry } from './zip-directory.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })
const vietnamese = new TextDecoder('windows-1258')
const foreign = /\P{ASCII}/u

/** The name in the code page of Vietnam, where that makes Vietnamese words of it. */
function inCodePage(nameBytes: Uint8Array): string | null {
  const name = vietnamese.decode(nameBytes).normalize('NFC')
  const words = name.split(/[^\p{L}\p{M}]+/u).filter((word) => foreign.test(word))
  return words.length > 0 && words.every(isSyllable) ? name : null
}

/** Letters beyond ASCII as %XX, so that no two files get one name. */
function escaped(nameBytes: Uint8Array): string {
  const signs = Array.from(nameBytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase()}`,
  )
  return signs.join('')
}

/** The name of a file in a zip, which does not always say in which letters it is written. */
export function entryName({ nameBytes }: Pick<ZipEntry, 'nameBytes'>): string {
  try {
    return utf8.decode(nameBytes)
  } catch {
    return inCodePage(nameBytes) ?? escaped(nameBytes)
  }
}
