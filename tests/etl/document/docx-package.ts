import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

/** A .docx by its parts, with what Word refuses. */
export class DocxPackage {
  readonly #parts: Readonly<Record<string, Uint8Array>>

  constructor(bytes: Uint8Array) {
    this.#parts = unzipSync(bytes)
  }

  get names(): string[] {
    return Object.keys(this.#parts).filter((name) => !name.endsWith('/'))
  }

  xml(name: string): string {
    return strFromU8(this.#parts[name] ?? new Uint8Array())
  }

  /** Paragraph by paragraph. */
  text(): string {
    return this.xml('word/document.xml')
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replace(/&amp;/g, '&')
  }

  /** Everything that another program could stumble over; empty: nothing. */
  faults(): string[] {
    return [
      ...this.#malformed(),
      ...this.#withoutType(),
      ...this.#relationships(),
      ...this.#repeatedIds(),
      ...this.#tables(),
    ]
  }

  #malformed(): string[] {
    return this.names
      .filter((name) => /\.(xml|rels)$/.test(name))
      .flatMap((name) => {
        const faults: string[] = []
        const onError = (_: unknown, message: string): void => void faults.push(`${name}: ${message}`)
        new DOMParser({ onError }).parseFromString(this.xml(name), 'text/xml')
        return faults
      })
  }

  #withoutType(): string[] {
    const types = this.xml('[Content_Types].xml')
    return this.names
      .filter((name) => name !== '[Content_Types].xml')
      .filter((name) => {
        const ending = name.slice(name.lastIndexOf('.') + 1)
        return !types.includes(`PartName="/${name}"`) && !types.includes(`Extension="${ending}"`)
      })
      .map((name) => `${name} has no content type`)
  }

  #relationships(): string[] {
    return this.names
      .filter((name) => name.endsWith('.rels'))
      .flatMap((name) => {
        const source = name.replace('_rels/', '').replace(/\.rels$/, '')
        const folder = source.includes('/') ? source.slice(0, source.lastIndexOf('/') + 1) : ''
        const told = [...this.xml(name).matchAll(/<Relationship [^>]*>/g)].map(([tag]) => tag)
        const value = (tag: string, key: string): string =>
          new RegExp(`${key}="([^"]*)"`).exec(tag)?.[1] ?? ''
        const lost = told
          .filter((tag) => value(tag, 'TargetMode') !== 'External')
          .map((tag) => value(tag, 'Target'))
          .filter((target) => !this.#has(target.startsWith('/') ? target.slice(1) : `${folder}${target}`))
        const ids = told.map((tag) => value(tag, 'Id'))
        const asked = [...this.xml(source).matchAll(/ r:(?:id|embed|link)="([^"]+)"/g)].map(
          ([, id]) => id ?? '',
        )
        return [
          ...lost.map((target) => `${name} leads to ${target}, which is not there`),
          ...asked
            .filter((id) => !ids.includes(id))
            .map((id) => `${source} asks for ${id}, which is not told`),
          ...repeated(ids).map((id) => `${name} tells ${id} twice`),
        ]
      })
  }

  #has(name: string): boolean {
    return this.names.includes(name)
  }

  #repeatedIds(): string[] {
    const xml = this.xml('word/document.xml')
    const ids = (tag: string): string[] =>
      [...xml.matchAll(new RegExp(`<${tag} [^>]*?\\bid="([^"]+)"`, 'g'))].map(([, id]) => id ?? '')
    return repeated(ids('wp:docPr')).map((id) => `the id ${id} is of two pictures`)
  }

  /** Each cell ends with a paragraph, each row has as many cells as the table has columns. */
  #tables(): string[] {
    const tables = this.xml('word/document.xml').match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
    return tables.flatMap((table, at) => {
      const columns = table.match(/<w:gridCol /g)?.length ?? 0
      const rows = table.match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs) ?? []
      return [
        ...rows
          .filter((row) => (row.match(/<w:tc>/g)?.length ?? 0) !== columns)
          .map(() => `table ${String(at + 1)} has a row of another length`),
        ...(/<\/w:tbl><\/w:tc>|<\/w:tcPr><\/w:tc>|<w:tc><\/w:tc>/.test(table)
          ? [`table ${String(at + 1)} has a cell without a paragraph`]
          : []),
      ]
    })
  }
}

const repeated = (ids: readonly string[]): string[] => ids.filter((id, at) => ids.indexOf(id) !== at)
