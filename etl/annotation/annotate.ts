import type { Severity } from '../finding/finding.ts'
import { converted, isXmlWorkbook } from './converted.ts'
import { addErrorSheet } from './error-sheet.ts'
import type { MarkedFinding } from './marked-finding.ts'
import { MarkedStyles } from './marked-style.ts'
import { cellAt } from './sheet-cells.ts'
import { addNotes } from './sheet-notes.ts'
import { childrenOf, rootOf, WorkbookPackage } from './workbook-package.ts'

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const weights: readonly Severity[] = ['info', 'warning', 'error']

function heaviest(findings: readonly MarkedFinding[]): Severity {
  return weights.findLast((weight) => findings.some(({ severity }) => severity === weight)) ?? 'info'
}

/** Sheets of a workbook: name to part. */
function sheetPaths(book: WorkbookPackage, workbook: string): Map<string, string> {
  const parts = new Map(book.relations(workbook).map(({ id, path }) => [id, path]))
  const [sheets] = childrenOf(rootOf(book.document(workbook)), 'sheets')
  const listed = sheets === undefined ? [] : childrenOf(sheets, 'sheet')
  return new Map(
    listed.flatMap((sheet) => {
      const path = parts.get(sheet.getAttributeNS(RELATIONS, 'id') ?? '')
      return path === undefined ? [] : [[sheet.getAttribute('name') ?? '', path] as const]
    }),
  )
}

function markSheet(
  book: WorkbookPackage,
  path: string,
  styles: MarkedStyles,
  findings: readonly MarkedFinding[],
): void {
  const [data] = childrenOf(rootOf(book.document(path)), 'sheetData')
  if (data === undefined) return
  const byCell = Map.groupBy(findings, ({ cell }) => cell ?? '')
  byCell.delete('')
  for (const [address, found] of byCell) {
    const cell = cellAt(data, address)
    const format = Number(cell?.getAttribute('s') ?? '0')
    cell?.setAttribute('s', String(styles.filled(format, heaviest(found))))
  }
  const notes = [...byCell].map(([cell, found]) => ({
    cell,
    text: found.map(({ message, hint }) => `${message} ${hint}`.trim()).join('\n\n'),
  }))
  addNotes(book, path, notes)
}

function marked(bytes: Uint8Array, findings: readonly MarkedFinding[], isConverted: boolean): Uint8Array {
  const book = new WorkbookPackage(bytes)
  const workbook = book.relations('').find(({ kind }) => kind === 'officeDocument')?.path
  if (workbook === undefined) throw new Error('the package holds no workbook')
  const styles = new MarkedStyles(book, workbook)
  const sheets = sheetPaths(book, workbook)
  const [first = ''] = sheets.keys()
  const named = findings.map((each) => ({ ...each, sheet: each.sheet === '' ? first : each.sheet }))
  const isUnknown = named.some(({ sheet, cell }) => cell !== null && !sheets.has(sheet ?? ''))
  if (isUnknown && !isConverted) throw new Error('the package names its sheets in another way')
  for (const [name, path] of sheets) {
    const own = named.filter(({ sheet }) => sheet === name)
    if (own.length > 0) markSheet(book, path, styles, own)
  }
  addErrorSheet(book, workbook, styles, named)
  return book.bytes()
}

/**
 * The sender's file as .xlsx with every cell that has a finding filled and noted, and a sheet that lists them all;
 * everything else stays as it was sent. Other kinds of files, and workbooks built in a way that cannot be marked as
 * they are, come back with the same cells as a new .xlsx.
 */
export function annotated(bytes: Uint8Array, findings: readonly MarkedFinding[]): Uint8Array {
  if (isXmlWorkbook(bytes)) {
    try {
      return marked(bytes, findings, false)
    } catch {
      return marked(converted(bytes), findings, true)
    }
  }
  return marked(converted(bytes), findings, true)
}
