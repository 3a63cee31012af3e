import type { WorkBook } from '@e965/xlsx'
import { attribute, tagsNamed } from './xml-tags.ts'

/** What the library keeps of an unpacked workbook and leaves without types. */
interface Unpacked {
  readonly files?: Readonly<Record<string, { readonly content?: Uint8Array } | undefined>>
  readonly Directory?: { readonly workbooks?: readonly string[]; readonly style?: string }
  readonly Workbook?: { readonly Sheets?: readonly { readonly id?: string }[] }
}

/** The XML of an .xlsx, read for its tags only. */
interface XlsxParts {
  /** Null where the workbook has no styles. */
  readonly styles: string | null
  /** Null where the sheet is not found. */
  readonly sheet: (index: number) => string | null
}

/** Latin letters are enough to read tags by, and the quickest. */
function partAt(unpacked: Unpacked, path: string): string | null {
  const part = unpacked.files?.[path.replace(/^\//, '')]?.content
  return part === undefined
    ? null
    : Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1')
}

/** Where each part that a workbook names is kept, by the name it gives it. */
function targets(relations: string, workbookPath: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const tag of tagsNamed(relations, 'Relationship')) {
    const [id, target] = [attribute(tag, 'Id'), attribute(tag, 'Target')]
    const place = target === null ? null : URL.parse(target, `zip:/${workbookPath}`)
    if (id !== null && place !== null) found.set(id, place.pathname)
  }
  return found
}

/** The parts of an .xlsx; null for other kinds of workbook. */
export function partsOf(workbook: WorkBook): XlsxParts | null {
  const unpacked = workbook as Unpacked
  const path = unpacked.Directory?.workbooks?.[0]?.replace(/^\//, '') ?? ''
  if (!path.endsWith('.xml')) return null
  const paths = targets(partAt(unpacked, path.replace(/([^/]*)$/, '_rels/$1.rels')) ?? '', path)
  return {
    styles: partAt(unpacked, unpacked.Directory?.style ?? ''),
    sheet: (index) => partAt(unpacked, paths.get(unpacked.Workbook?.Sheets?.[index]?.id ?? '') ?? ''),
  }
}
