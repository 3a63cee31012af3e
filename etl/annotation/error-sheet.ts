import type { Element } from '@xmldom/xmldom'
import type { MarkedStyles } from './marked-style.ts'
import { appendTo, childrenOf, rootOf, type WorkbookPackage } from './workbook-package.ts'
import type { MarkedFinding } from './marked-finding.ts'

const NAME = 'Lỗi'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const columns = [
  ['TT', 6],
  ['Mức độ', 11],
  ['Trang', 18],
  ['Ô', 8],
  ['Giá trị', 18],
  ['Nội dung', 60],
  ['Cách sửa', 60],
] as const

const severities = { error: 'Lỗi', warning: 'Nghi vấn', info: 'Lưu ý' } as const

function freeName(taken: readonly string[]): string {
  let name: string = NAME
  for (let ordinal = 2; taken.includes(name); ordinal += 1) name = `${NAME} (${String(ordinal)})`
  return name
}

function rowOf(finding: MarkedFinding, index: number): string[] {
  const { severity, sheet, cell, value, message, hint } = finding
  return [String(index + 1), severities[severity], sheet ?? '', cell ?? '', value ?? '', message, hint]
}

function writeRow(data: Element, texts: readonly string[], format: number): void {
  const row = appendTo(data, 'row')
  for (const text of texts) {
    const cell = appendTo(row, 'c', { t: 'inlineStr', s: String(format) })
    const words = appendTo(appendTo(cell, 'is'), 't')
    words.setAttribute('xml:space', 'preserve')
    words.textContent = text
  }
}

/** Links from the list to the cells, where the sheet is known by name. */
function writeLinks(root: Element, findings: readonly MarkedFinding[]): void {
  const linked = findings.flatMap(({ sheet, cell }, index) =>
    sheet === null || sheet === '' || cell === null ? [] : [{ sheet, cell, row: index + 2 }],
  )
  if (linked.length === 0) return
  const links = appendTo(root, 'hyperlinks')
  for (const { sheet, cell, row } of linked) {
    const location = `'${sheet.replaceAll("'", "''")}'!${cell}`
    appendTo(links, 'hyperlink', { ref: `D${String(row)}`, location, display: cell })
  }
}

/** Adds the sheet "Lỗi" behind the others: every finding with its place and its remedy. */
export function addErrorSheet(
  book: WorkbookPackage,
  workbook: string,
  styles: MarkedStyles,
  findings: readonly MarkedFinding[],
): void {
  const path = book.freePath('xl/worksheets/sheetLoi', '.xml')
  const widths = columns
    .map(([, width], index) => {
      const at = String(index + 1)
      return `<col min="${at}" max="${at}" width="${String(width)}" customWidth="1"/>`
    })
    .join('')
  const panes = '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView>'
  book.write(
    path,
    `<worksheet xmlns="${MAIN}"><sheetViews>${panes}</sheetViews><cols>${widths}</cols><sheetData/></worksheet>`,
  )
  const root = rootOf(book.document(path))
  const [data] = childrenOf(root, 'sheetData')
  if (data === undefined) throw new Error('the sheet has no data')
  writeRow(
    data,
    columns.map(([name]) => name),
    styles.filled(styles.wrapped(), 'info'),
  )
  findings.forEach((finding, index) => {
    writeRow(data, rowOf(finding, index), styles.wrapped())
  })
  if (findings.length === 0) writeRow(data, ['', '', '', '', '', 'Không có lỗi nào.', ''], styles.wrapped())
  writeLinks(root, findings)
  book.declare(path, 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml')
  listSheet(book, workbook, book.relate(workbook, 'worksheet', path))
}

function listSheet(book: WorkbookPackage, workbook: string, relation: string): void {
  const [sheets] = childrenOf(rootOf(book.document(workbook)), 'sheets')
  if (sheets === undefined) throw new Error('the workbook lists no sheets')
  const listed = childrenOf(sheets, 'sheet')
  const ids = listed.map((each) => Number(each.getAttribute('sheetId')))
  const name = freeName(listed.map((each) => each.getAttribute('name') ?? ''))
  const made = appendTo(sheets, 'sheet', { name, sheetId: String(Math.max(0, ...ids) + 1) })
  made.setAttributeNS(RELATIONS, 'r:id', relation)
}
