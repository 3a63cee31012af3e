import { XmlWalk } from '../xml-walk.ts'

/** The text of a string of a workbook, up to its closing tag, without what tells how to speak it. */
export function textUpTo(walk: XmlWalk, closing: string): string {
  let text = ''
  let isSpoken = false
  while (walk.next()) {
    const { name, isEnd } = walk
    if (isEnd && name === closing) break
    if (name === 'rPh') isSpoken = !isEnd && !walk.isEmpty
    else if (isEnd && name === 't' && !isSpoken) text += walk.text
  }
  return text
}

/** The strings that the cells of a workbook share, by their number. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  const walk = new XmlWalk(xml)
  while (walk.next()) {
    if (walk.name !== 'si' || walk.isEnd) continue
    strings.push(walk.isEmpty ? '' : textUpTo(walk, 'si'))
  }
  return strings
}
