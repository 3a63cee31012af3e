import { attribute, inside, tagsNamed } from './xml-tags.ts'

const LAST_COLUMN = 16_384

const isHidden = (tag: string): boolean => ['1', 'true'].includes(attribute(tag, 'hidden') ?? '')

/** Zero-based rows that the XML of a sheet hides; a row without a number follows the one before. */
export function hiddenRows(xml: string): Set<number> {
  const hidden = new Set<number>()
  if (!xml.includes('hidden=')) return hidden
  let row = -1
  for (const tag of tagsNamed(xml, 'row')) {
    const number = attribute(tag, 'r')
    row = number === null ? row + 1 : Number(number) - 1
    if (isHidden(tag)) hidden.add(row)
  }
  return hidden
}

/** Zero-based columns that it hides; one tag may stand for many. */
export function hiddenColumns(xml: string): Set<number> {
  const hidden = new Set<number>()
  for (const tag of tagsNamed(inside(xml, 'cols'), 'col').filter(isHidden)) {
    const first = Number(attribute(tag, 'min') ?? '')
    const last = Math.min(Number(attribute(tag, 'max') ?? ''), LAST_COLUMN)
    for (let column = Math.max(first, 1); column <= last; column += 1) hidden.add(column - 1)
  }
  return hidden
}
