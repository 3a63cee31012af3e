import type { WorkBook } from '@e965/xlsx'
import type { MarksByIndex, Place, SheetMarks } from './sheet-marks.ts'
import { attribute, tagsNamed } from './xml-tags.ts'
import type { PackedParts } from './zip/packed-parts.ts'

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

const runOf = (tag: string, repeated: string): number => Number(attribute(tag, repeated) ?? '1')

/** Cells with a formula and no value, by their places. */
function uncalculatedIn(table: string): Place[] {
  if (!table.includes('table:formula=')) return []
  const found: Place[] = []
  let [row, column, nextRow] = [0, 0, 0]
  for (const tag of table.match(/<table:(?:table-row|table-cell|covered-table-cell)(?=[\s/>])[^>]*>/g) ??
    []) {
    if (tag.startsWith('<table:table-row')) {
      row = nextRow
      column = 0
      nextRow += runOf(tag, 'table:number-rows-repeated')
      continue
    }
    const isFormula = attribute(tag, 'table:formula') !== null
    const hasValue = ['value', 'string-value', 'date-value', 'time-value', 'boolean-value'].some(
      (name) => attribute(tag, `office:${name}`) !== null,
    )
    const isText = attribute(tag, 'office:value-type') === 'string'
    if (isFormula && !hasValue && !isText) found.push({ row, column })
    column += runOf(tag, 'table:number-columns-repeated')
  }
  return found
}

function tableMarks(table: string, unseen: ReadonlySet<string>): Partial<SheetMarks> {
  return {
    isHidden: unseen.has(attribute(table.slice(0, table.indexOf('>')), 'table:style-name') ?? ''),
    hiddenRows: hiddenLines(tagsNamed(table, 'table-row'), 'table:number-rows-repeated'),
    hiddenColumns: hiddenLines(tagsNamed(table, 'table-column'), 'table:number-columns-repeated'),
    uncalculated: uncalculatedIn(table),
  }
}

/** The marks of each sheet of a spreadsheet of LibreOffice, which the library does not tell; null for other kinds. */
export function odsMarks({ bookType }: WorkBook, parts: PackedParts | null): MarksByIndex | null {
  const content = bookType === 'ods' && parts !== null ? parts.text('content.xml') : null
  if (content === null) return null
  const [head = '', ...tables] = content.split(/(?=<table:table\s)/)
  const unseen = hiddenStyles(head)
  return (index) => {
    const table = tables[index]
    return table === undefined ? null : tableMarks(table, unseen)
  }
}
