/** The byte that each sign of the Western and the Vietnamese code page of Windows stands for. */
const byteOf = new Map(
  (['windows-1258', 'windows-1252'] as const).flatMap((page) =>
    Array.from({ length: 256 }, (_, byte): [string, number] => [
      new TextDecoder(page).decode(Uint8Array.of(byte)),
      byte,
    ]),
  ),
)

const leadAndNext = /[\u00c2-\u00f4\u0102][\u0080-\uffff]/
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * UTF-8 that was read as a code page of Windows (`Ä‘áº£ng` for `đảng`), as it was written. Null where the text is not
 * wholly so, which is all other text.
 */
export function repairMojibake(text: string): string | null {
  if (!leadAndNext.test(text)) return null
  const bytes: number[] = []
  for (const sign of text) {
    const byte = byteOf.get(sign)
    if (byte === undefined) return null
    bytes.push(byte)
  }
  try {
    return strictUtf8.decode(Uint8Array.from(bytes))
  } catch {
    return null
  }
}
