import { strToU8, zipSync } from 'fflate'
import { absoluteAddress, rowsAddress } from './range.ts'
import { sheetXml } from './sheet-xml.ts'
import { StyleTable } from './styles.ts'
import type { Workbook } from './workbook.ts'
import { element, escaped, SPREADSHEET, XML_HEAD } from './xml.ts'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The same workbook is the same bytes, whenever it is written. */
const WRITTEN_AT = new Date(2000, 0, 1)

const sheetPath = (index: number): string => `worksheets/sheet${String(index + 1)}.xml`
const relationId = (index: number): string => `rId${String(index + 1)}`

function contentTypes({ sheets }: Workbook): string {
  const part = (path: string, kind: string): string =>
    element('Override', { PartName: `/xl/${path}`, ContentType: `${KIND}.${kind}+xml` })
  const relations = 'application/vnd.openxmlformats-package.relationships+xml'
  const parts = [
    element('Default', { Extension: 'rels', ContentType: relations }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('workbook.xml', 'sheet.main'),
    part('styles.xml', 'styles'),
    ...sheets.map((_, index) => part(sheetPath(index), 'worksheet')),
  ]
  return XML_HEAD + element('Types', { xmlns: `${PACKAGE}/content-types` }, ...parts)
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(([type, target], index) =>
    element('Relationship', { Id: relationId(index), Type: `${OFFICE}/${type}`, Target: target }),
  )
  return XML_HEAD + element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...each)
}

function definedNames({ sheets, names }: Workbook): string {
  const own = Object.entries(names).map(([name, { sheet, range }]) =>
    element('definedName', { name }, escaped(absoluteAddress(sheet, range))),
  )
  const titles = sheets.flatMap(({ name, repeatedRows }, localSheetId) => {
    if (repeatedRows === null) return []
    const rows = rowsAddress(name, repeatedRows.first, repeatedRows.last)
    return [element('definedName', { name: '_xlnm.Print_Titles', localSheetId }, escaped(rows))]
  })
  const all = [...titles, ...own]
  return all.length === 0 ? '' : element('definedNames', {}, ...all)
}

function workbookXml(workbook: Workbook): string {
  const sheets = workbook.sheets.map(({ name }, index) =>
    element('sheet', { name, sheetId: index + 1, 'r:id': relationId(index) }),
  )
  const parts = [
    element('bookViews', {}, element('workbookView', {})),
    element('sheets', {}, ...sheets),
    definedNames(workbook),
    element('calcPr', { calcId: 191029, fullCalcOnLoad: true }),
  ]
  return XML_HEAD + element('workbook', { xmlns: SPREADSHEET, 'xmlns:r': OFFICE }, ...parts)
}

/** The bytes of an .xlsx file. */
export function encodeWorkbook(workbook: Workbook): Uint8Array {
  const styles = new StyleTable()
  const sheets = workbook.sheets.map((sheet, index) => sheetXml(sheet, styles, index === 0))
  const targets = sheets.map((_, index) => ['worksheet', sheetPath(index)] as const)
  const texts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(workbook),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(workbook),
    'xl/_rels/workbook.xml.rels': relationships([...targets, ['styles', 'styles.xml']]),
    'xl/styles.xml': styles.xml(),
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/${sheetPath(index)}`, xml])),
  }
  const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)]))
  return zipSync(files, { mtime: WRITTEN_AT })
}
