import type { WorkBook } from '@e965/xlsx'
import { unpackedPart } from './open-document.ts'
import type { MarksByIndex, SheetMarks } from './sheet-marks.ts'
import { attribute, tagsNamed } from './xml-tags.ts'

/** No sheet has data in more lines that are alike; a longer run is the blank rest of it. */
const LONGEST_RUN = 16_384

const isHidden = (tag: string): boolean =>
  ['collapse', 'filter'].includes(attribute(tag, 'table:visibility') ?? '')

/** Zero-based lines that are hidden; one tag may stand for a run of lines that are alike. */
function hiddenLines(tags: readonly string[], repeated: string): Set<number> {
  const hidden = new Set<number>()
  let line = 0
  for (const tag of tags) {
    const run = Number(attribute(tag, repeated) ?? '1')
    if (isHidden(tag) && run <= LONGEST_RUN) for (let each = 0; each < run; each += 1) hidden.add(line + each)
    line += run
  }
  return hidden
}

/** The styles of tables that are not to be seen. */
function hiddenStyles(head: string): Set<string> {
  const styles = head.split(/(?=<style:style\s)/).filter((style) => /\stable:display="false"/.test(style))
  return new Set(styles.map((style) => attribute(style, 'style:name') ?? ''))
}

function tableMarks(table: string, unseen: ReadonlySet<string>): Partial<SheetMarks> {
  return {
    isHidden: unseen.has(attribute(table.slice(0, table.indexOf('>')), 'table:style-name') ?? ''),
    hiddenRows: hiddenLines(tagsNamed(table, 'table-row'), 'table:number-rows-repeated'),
    hiddenColumns: hiddenLines(tagsNamed(table, 'table-column'), 'table:number-columns-repeated'),
  }
}

/** The marks of each sheet of a spreadsheet of LibreOffice, which the library does not tell; null for other kinds. */
export function odsMarks({ bookType }: WorkBook, bytes: Uint8Array | null): MarksByIndex | null {
  const content = bookType === 'ods' && bytes !== null ? unpackedPart(bytes, 'content.xml') : null
  if (content === null) return null
  const [head = '', ...tables] = content.split(/(?=<table:table\s)/)
  const unseen = hiddenStyles(head)
  return (index) => {
    const table = tables[index]
    return table === undefined ? null : tableMarks(table, unseen)
  }
}
