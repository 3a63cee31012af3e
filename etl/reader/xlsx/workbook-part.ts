import { attribute, tagsNamed } from '../xml-tags.ts'
import { unescaped } from '../xml-text.ts'
import type { PackedParts } from '../zip/packed-parts.ts'
import { partOfType, relationsOf, type Relations } from './relations.ts'

interface SheetPlace {
  readonly name: string
  readonly isHidden: boolean
  /** Null where the sheet is no table of cells, as a chart, or the package has no such part. */
  readonly path: string | null
}

/** What a workbook says of itself, and where its parts are. */
export interface WorkbookPart {
  readonly sheets: readonly SheetPlace[]
  readonly is1904: boolean
  readonly styles: string | null
  readonly sharedStrings: string | null
}

const workbookType = /(?:sheet|template|addin)\.(?:macroEnabled\.)?main\+xml$/
const isYes = (value: string | null): boolean => value === '1' || value === 'true'

/** Where no relation tells, sheets are found by number. */
function sheetPath(parts: PackedParts, relations: Relations, tag: string, index: number): string | null {
  const id = /\s(?:\w+:)?id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? ''
  const relation = relations.get(id)
  if (relation !== undefined && relation.kind !== 'worksheet') return null
  const path = relation?.path ?? `xl/worksheets/sheet${String(index + 1)}.xml`
  return parts.has(path) ? path : null
}

/** The workbook of a package; null where the package holds none that is written in XML. */
export function workbookPart(parts: PackedParts): WorkbookPart | null {
  const contents = parts.text('[Content_Types].xml') ?? ''
  const path = partOfType(contents, workbookType) ?? 'xl/workbook.xml'
  const xml = parts.text(path)
  if (xml === null) return null
  const relations = relationsOf(parts, path)
  const related = (kind: string): string | null =>
    [...relations.values()].find((each) => each.kind === kind)?.path ?? null
  return {
    sheets: tagsNamed(xml, 'sheet').map((tag, index) => ({
      name: unescaped(attribute(tag, 'name') ?? '').normalize('NFC'),
      isHidden: ['hidden', 'veryHidden'].includes(attribute(tag, 'state') ?? ''),
      path: sheetPath(parts, relations, tag, index),
    })),
    is1904: isYes(attribute(tagsNamed(xml, 'workbookPr')[0] ?? '', 'date1904')),
    styles: related('styles') ?? partOfType(contents, /\.styles\+xml$/),
    sharedStrings: related('sharedStrings') ?? partOfType(contents, /\.sharedStrings\+xml$/),
  }
}
