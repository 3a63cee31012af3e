import { foldText } from '../spelling/fold.ts'

const shortTypes: readonly (readonly [RegExp, string])[] = [
  [/^(tp|t p)(?= |$)/, 'thanh pho'],
  [/^(tx|t x)(?= )/, 'thi xa'],
  [/^(tt|t t)(?= )/, 'thi tran'],
  [/^h(?= )/, 'huyen'],
  [/^x(?= )/, 'xa'],
  [/^p(?= )/, 'phuong'],
  [/^q(?= )/, 'quan'],
  [/^t(?= )/, 'tinh'],
]

const typeName = /^(thanh pho|thi xa|thi tran|huyen|quan|xa|phuong|dac khu|tinh)(?= |$)/
const typesAnywhere = /(?<![a-z])(thanh pho|tp|thi xa|thi tran|huyen|quan|xa|phuong|dac khu|tinh)(?![a-z])/g

/** A folded name with its type written out: "tp son la" → "thanh pho son la". */
export function withFullType(folded: string): string {
  return shortTypes.reduce((text, [short, long]) => text.replace(short, long), folded)
}

/** Types written out wherever they stand in a folded text. */
export function withFullTypes(folded: string): string {
  return folded.replace(/(?<= |^)(tp|tx|h|x|p)(?= \p{L}{2})/gu, (short) => withFullType(`${short} `).trim())
}

export function withoutType(folded: string): string {
  return folded.replace(typeName, '').trim()
}

/** "Thành phố": a kind of area, and no one of them. */
export function isBareType(name: string): boolean {
  const folded = withFullType(foldText(name))
  return folded !== '' && withoutType(folded) === ''
}

/** The kinds of area that a heading speaks of: "Xã, phường, thị trấn". */
export function typesNamed(heading: string): ReadonlySet<string> {
  const found = foldText(heading).match(typesAnywhere) ?? []
  return new Set(found.map((type) => (type === 'tp' ? 'thanh pho' : type)))
}

export function typeOf(name: string): string | null {
  return typeName.exec(withFullType(foldText(name)))?.[0] ?? null
}

/** A name as written, without its type. */
export function bareAsWritten(name: string): string {
  return name.replace(/^(thành phố|thị xã|thị trấn|huyện|quận|xã|phường|đặc khu|tỉnh) /iu, '')
}

/** "1. Xã An" and "- Xã An" name Xã An. */
export function withoutBullet(written: string): string {
  return written.replace(/^\s*(\(?\d{1,3}[.)]|[-–+*•])\s*/, '').trim()
}

/** A name and what is said after it of where that is: "Xã An (H. Bắc)", "Xã An - huyện Bắc", "Xã An, Bắc". */
export function splitWhere(written: string): { readonly name: string; readonly where: string } | null {
  const match =
    /^(.{2,}?)\s*(?:[,(;/]|\s[-–]\s|\s(?=(?:thuộc|huyện|tp|thành phố|thị xã|tỉnh)\s|(?:h|tp|tx)\.))(.+)$/iu.exec(
      written.normalize('NFC'),
    )
  const [, name, where] = match ?? []
  if (name === undefined || where === undefined) return null
  return {
    name: name.trim(),
    where: where
      .replace(/^thuộc\s+/iu, '')
      .replace(/\)\s*$/, '')
      .trim(),
  }
}
