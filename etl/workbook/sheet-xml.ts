import { cellAddress } from '../reader/address.ts'
import { rangeAddress } from './range.ts'
import type { StyleTable } from './styles.ts'
import { validationsXml } from './validation-xml.ts'
import type { WrittenCell, WrittenContent, WrittenRow, WrittenSheet } from './workbook.ts'
import { counted, element, escaped, SPREADSHEET, XML_HEAD } from './xml.ts'

const DEFAULT_HEIGHT = 18
const A4 = 9
/** In inches. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }

function contentXml(content: WrittenContent): { readonly type: string | null; readonly inside: string } {
  switch (content.kind) {
    case 'text': {
      const text = element('t', { 'xml:space': 'preserve' }, escaped(content.text))
      return { type: 'inlineStr', inside: element('is', {}, text) }
    }
    case 'number':
      return { type: null, inside: element('v', {}, String(content.number)) }
    case 'sum':
      return {
        type: null,
        inside: element('f', {}, escaped(content.formula)) + element('v', {}, String(content.number)),
      }
    case 'formula':
      return {
        type: 'str',
        inside: element('f', {}, escaped(content.formula)) + element('v', {}, escaped(content.shown)),
      }
  }
}

function cellXml(cell: WrittenCell, address: string, styles: StyleTable): string {
  const s = styles.numberOf(cell.style)
  if (cell.content === null) return element('c', { r: address, s })
  const { type, inside } = contentXml(cell.content)
  return element('c', { r: address, s, t: type }, inside)
}

function rowXml({ cells, height }: WrittenRow, row: number, styles: StyleTable): string {
  const written = cells.map((cell, column) =>
    cell === null ? '' : cellXml(cell, cellAddress(row, column), styles),
  )
  const attributes = { r: row + 1, ht: height, customHeight: height === null ? null : true }
  return element('row', attributes, ...written)
}

function viewXml({ frozen }: WrittenSheet, isFirst: boolean): string {
  const attributes = { showGridLines: false, tabSelected: isFirst ? true : null, workbookViewId: 0 }
  if (frozen === null) return element('sheetView', attributes)
  const pane = element('pane', {
    xSplit: frozen.columns,
    ySplit: frozen.rows,
    topLeftCell: cellAddress(frozen.rows, frozen.columns),
    activePane: 'bottomRight',
    state: 'frozen',
  })
  return element('sheetView', attributes, pane, element('selection', { pane: 'bottomRight' }))
}

function columnsXml({ widths }: WrittenSheet): string {
  const columns = widths.map((width, index) =>
    element('col', { min: index + 1, max: index + 1, width, customWidth: true }),
  )
  return element('cols', {}, ...columns)
}

function dimensionOf({ rows, widths }: WrittenSheet): string {
  return rangeAddress({ top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: widths.length - 1 })
}

/** Without a password: it keeps from slips, and whoever must may lift it. Widths and heights stay free. */
const protection = element('sheetProtection', {
  sheet: true,
  objects: true,
  scenarios: true,
  formatColumns: false,
  formatRows: false,
})

function printXml(): string[] {
  const setup = { paperSize: A4, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }
  return [
    element('printOptions', { horizontalCentered: true }),
    element('pageMargins', MARGINS),
    element('pageSetup', setup),
    element('headerFooter', {}, element('oddFooter', {}, escaped('&C&A – trang &P/&N'))),
  ]
}

function codesXml({ codes }: WrittenSheet): string {
  if (codes === null) return ''
  const ignored = element('ignoredError', { sqref: rangeAddress(codes), numberStoredAsText: true })
  return element('ignoredErrors', {}, ignored)
}

/** The parts stand in the order that the format demands. */
export function sheetXml(sheet: WrittenSheet, styles: StyleTable, isFirst: boolean): string {
  const merges = sheet.merges.map((range) => element('mergeCell', { ref: rangeAddress(range) }))
  const parts = [
    element('sheetPr', {}, element('pageSetUpPr', { fitToPage: true })),
    element('dimension', { ref: dimensionOf(sheet) }),
    element('sheetViews', {}, viewXml(sheet, isFirst)),
    element('sheetFormatPr', { defaultRowHeight: DEFAULT_HEIGHT, customHeight: true }),
    columnsXml(sheet),
    element('sheetData', {}, ...sheet.rows.map((row, index) => rowXml(row, index, styles))),
    sheet.isOpen === true ? '' : protection,
    counted('mergeCells', merges),
    validationsXml(sheet.validations),
    ...printXml(),
    codesXml(sheet),
  ]
  return XML_HEAD + element('worksheet', { xmlns: SPREADSHEET }, ...parts)
}
