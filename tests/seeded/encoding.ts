/** Single-byte encodings, turned round from the tables of the platform and of the font. */
import { decodeTcvn3 } from '../../etl/reader/tcvn3.ts'

function turnedRound(letterOf: (byte: number) => string): ReadonlyMap<string, number> {
  const bytes = Array.from({ length: 256 }, (_, byte) => byte)
  return new Map(bytes.toReversed().map((byte) => [letterOf(byte), byte]))
}

const windows1258 = turnedRound((byte) => new TextDecoder('windows-1258').decode(Uint8Array.of(byte)))
const tcvn3 = turnedRound((byte) => decodeTcvn3(String.fromCharCode(byte)))
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Code pages have no ticks, and no signs of other scripts. */
const simpler: Readonly<Record<string, string>> = {
  ...{ '✓': 'x', '〃': 'nt', '”': 'nt', '−': '-', '–': '-', '…': '...' },
}

function bytesBy(table: ReadonlyMap<string, number>, signs: readonly string[]): Uint8Array {
  const plain = signs.flatMap((sign) => Array.from(simpler[sign] ?? sign))
  return Uint8Array.from(plain.map((sign) => table.get(sign) ?? 0x3f))
}

/** In this code page a vowel is whole and its tone follows it. */
export function inWindows1258(written: string): Uint8Array {
  const signs = Array.from(written.normalize('NFC')).flatMap((sign) => {
    if (windows1258.has(sign)) return [sign]
    const split = sign.normalize('NFD')
    const vowel = split.replace(toneMark, '').normalize('NFC')
    return [vowel, ...(split.match(toneMark) ?? [])]
  })
  return bytesBy(windows1258, signs)
}

/** Capitals that have no code of their own are typed as small letters. */
export function inTcvn3(written: string): Uint8Array {
  const signs = Array.from(written.normalize('NFC')).map((sign) =>
    tcvn3.has(sign) ? sign : sign.toLowerCase(),
  )
  return bytesBy(tcvn3, signs)
}

/** As Notepad saves in ANSI where the code page is Western: what it lacks becomes a question mark. */
export function withLostLetters(written: string): string {
  return Array.from(written.normalize('NFC'))
    .map((sign) => (sign.charCodeAt(0) > 0xff ? '?' : sign))
    .join('')
}
