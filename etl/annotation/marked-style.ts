import type { Element } from '@xmldom/xmldom'
import type { Severity } from '../finding/finding.ts'
import { appendTo, childrenOf, elementLike, rootOf, type WorkbookPackage } from './workbook-package.ts'

const colours: Readonly<Record<Severity, string>> = {
  error: 'FFF8CBC6',
  warning: 'FFFFE9B0',
  info: 'FFDCE9F5',
}

const bare = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>`

function stylesPath(book: WorkbookPackage, workbook: string): string {
  const known = book.relations(workbook).find(({ kind }) => kind === 'styles')?.path
  if (known !== undefined && book.has(known)) return known
  const path = book.freePath('xl/styles', '.xml')
  book.write(path, bare)
  book.relate(workbook, 'styles', path)
  book.declare(path, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml')
  return path
}

/** Styles of a workbook with a fill more; everything else of a cell's look stays. */
export class MarkedStyles {
  readonly #fills: Element
  readonly #formats: Element
  readonly #fillOf = new Map<Severity, number>()
  readonly #formatOf = new Map<string, number>()

  constructor(book: WorkbookPackage, workbook: string) {
    const root = rootOf(book.document(stylesPath(book, workbook)))
    const [fills] = childrenOf(root, 'fills')
    const [formats] = childrenOf(root, 'cellXfs')
    if (fills === undefined || formats === undefined) throw new Error('a workbook has no cell formats')
    this.#fills = fills
    this.#formats = formats
  }

  /** The number of a format that is another one's, filled as a finding of this weight. */
  filled(format: number, severity: Severity): number {
    const key = `${String(format)} ${severity}`
    const known = this.#formatOf.get(key)
    if (known !== undefined) return known
    const made = this.#cloned(format)
    made.setAttribute('fillId', String(this.#fill(severity)))
    made.setAttribute('applyFill', '1')
    return this.#kept(key, made)
  }

  /** A format that wraps its text at the top of the cell. */
  wrapped(): number {
    const known = this.#formatOf.get('wrapped')
    if (known !== undefined) return known
    const made = this.#cloned(0)
    for (const old of childrenOf(made, 'alignment')) made.removeChild(old)
    const alignment = elementLike(made, 'alignment', { vertical: 'top', wrapText: '1' })
    made.insertBefore(alignment, made.firstChild)
    made.setAttribute('applyAlignment', '1')
    return this.#kept('wrapped', made)
  }

  #cloned(format: number): Element {
    const all = childrenOf(this.#formats, 'xf')
    const model = all[format] ?? all[0]
    if (model === undefined) throw new Error('a workbook has no cell formats')
    return model.cloneNode(true) as Element
  }

  #kept(key: string, format: Element): number {
    this.#formats.appendChild(format)
    const count = childrenOf(this.#formats, 'xf').length
    this.#formats.setAttribute('count', String(count))
    this.#formatOf.set(key, count - 1)
    return count - 1
  }

  #fill(severity: Severity): number {
    const known = this.#fillOf.get(severity)
    if (known !== undefined) return known
    const pattern = appendTo(appendTo(this.#fills, 'fill'), 'patternFill', { patternType: 'solid' })
    appendTo(pattern, 'fgColor', { rgb: colours[severity] })
    appendTo(pattern, 'bgColor', { indexed: '64' })
    const count = childrenOf(this.#fills, 'fill').length
    this.#fills.setAttribute('count', String(count))
    this.#fillOf.set(severity, count - 1)
    return count - 1
  }
}
