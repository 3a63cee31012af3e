import { utils } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { holdsWorkbook, readSheets } from '../../../etl/reader/read.ts'
import { firstSheetOf, readBack, sheetsOf } from './written.ts'

interface Package {
  readonly manifest?: string
  readonly mimetype?: string
  readonly styles?: string
  readonly after?: string
}

/** A document of LibreOffice with one table, and what comes `after` it. */
function openDocument(rows: string, { manifest, mimetype, styles, after }: Package = {}): Uint8Array {
  const table = `<table:table table:name="Biểu 01" table:style-name="ta1">${rows}</table:table>`
  const head = `<office:automatic-styles>${styles ?? ''}</office:automatic-styles>`
  const body = `<office:body><office:spreadsheet>${table}${after ?? ''}</office:spreadsheet></office:body>`
  return zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${mimetype ?? 'spreadsheet'}`), { level: 0 }],
    'META-INF/manifest.xml': strToU8(`<manifest:manifest>${manifest ?? ''}</manifest:manifest>`),
    'styles.xml': strToU8('<office:document-styles/>'),
    'content.xml': strToU8(`<office:document-content>${head}${body}</office:document-content>`),
  })
}

function refusalOf(bytes: Uint8Array) {
  const read = readSheets(bytes)
  return 'refusal' in read ? [read.refusal.code, read.refusal.params] : null
}

describe('a spreadsheet of LibreOffice', () => {
  test('gives typed cells, whatever the zone of the machine', () => {
    const sheet = firstSheetOf(
      openDocument(`<table:table-row>
        <table:table-cell office:value-type="string"><text:p>Đảng ủy xã</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="2026-03-15"><text:p>15/3/2026</text:p></table:table-cell>
        <table:table-cell office:value-type="percentage" office:value="0.925"><text:p>92,5%</text:p></table:table-cell>
        <table:table-cell/>
      </table:table-row>`),
    )
    expect(sheet.name).toBe('Biểu 01')
    expect(sheet.cells.map(({ content, shown }) => [content.value, shown])).toEqual([
      ['Đảng ủy xã', 'Đảng ủy xã'],
      ['2026-03-15', '15/3/2026'],
      [0.925, '92,5%'],
    ])
  })

  test('tells hidden sheets, rows and columns', () => {
    const style =
      '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    const cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
    const rows = `<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
      <table:table-row>${cell}</table:table-row>
      <table:table-row table:visibility="filter" table:number-rows-repeated="2">${cell}</table:table-row>
      <table:table-row table:visibility="collapse" table:number-rows-repeated="1048573"/>`
    const [seen, unseen] = sheetsOf(
      openDocument(rows, {
        styles: style,
        after: '<table:table table:name="B" table:style-name="ta2"><table:table-row/></table:table>',
      }),
    )
    expect(seen).toMatchObject({
      isHidden: false,
      hiddenRows: new Set([1, 2]),
      hiddenColumns: new Set([2]),
    })
    expect(seen?.cells).toHaveLength(3)
    expect(unseen?.isHidden).toBe(true)
  })

  test('written by another program is read too', () => {
    expect(readBack(utils.aoa_to_sheet([['Xã An', 12]]), 'ods').cells.map(({ shown }) => shown)).toEqual([
      'Xã An',
      '12',
    ])
  })

  test('a million blank rows are no cells', () => {
    const blank =
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    expect(firstSheetOf(openDocument(blank)).cells).toEqual([])
  })

  test('behind a password is refused as such', () => {
    expect(refusalOf(openDocument('', { manifest: '<manifest:encryption-data/>' }))).toEqual([
      'file/encrypted',
      {},
    ])
  })

  test('is not a text of LibreOffice', () => {
    expect(refusalOf(openDocument('', { mimetype: 'text' }))).toEqual(['file/unsupported', { kind: 'zip' }])
  })
})

const page = `<html><head><meta charset="utf-8"></head><body><table border="1">
  <tr><th rowspan="2">Đơn vị</th><th colspan="2">Ngày&nbsp;họp</th></tr>
  <tr><td>03/04/2026</td><td>1.245</td></tr>
</table></body></html>`

describe('a page that is named .xls', () => {
  test.each([
    ['UTF-8', Buffer.from(page)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF\n${page}`)],
    ['UTF-16', Buffer.from(`\uFEFF${page}`, 'utf16le')],
    ['as XHTML', Buffer.from(`<?xml version="1.0" encoding="utf-8"?>\n<!-- kết xuất -->\n${page}`)],
    [
      'as a part of a page',
      Buffer.from(page.replace(/^.*<body>/, '<div>').replace('</body></html>', '</div>')),
    ],
  ])('gives its table as texts: %s', (_, bytes) => {
    const sheet = firstSheetOf(bytes)
    expect(sheet.cells.map(({ row, column, content }) => [row, column, content])).toEqual([
      [0, 0, { kind: 'text', value: 'Đơn vị' }],
      [0, 1, { kind: 'text', value: 'Ngày họp' }],
      [1, 1, { kind: 'text', value: '03/04/2026' }],
      [1, 2, { kind: 'text', value: '1.245' }],
    ])
    expect(sheet.merges).toHaveLength(2)
    expect(holdsWorkbook(bytes)).toBe(true)
  })

  test('is no CSV whose first field stands in brackets', () => {
    expect(firstSheetOf(Buffer.from('<TT>;Đơn vị\n1;Xã An\n')).cells).toHaveLength(4)
  })

  test('without a table is refused', () => {
    expect(refusalOf(Buffer.from('<!DOCTYPE html><p>Phiên làm việc đã hết'))).toEqual([
      'file/unsupported',
      { kind: 'HTML' },
    ])
  })

  test('gives the true letters of TCVN3', () => {
    const table = '<table><tr><td>Bé Tµi chÝnh</td></tr></table>'
    expect(firstSheetOf(Buffer.from(table, 'latin1')).cells[0]?.shown).toBe('Bộ Tài chính')
  })
})

test('the XML of Excel 2003 gives typed cells', () => {
  const sheet = readBack(utils.aoa_to_sheet([['Đảng ủy xã', 12.5]]), 'xlml')
  expect(sheet.cells.map(({ content }) => content.value)).toEqual(['Đảng ủy xã', 12.5])
})
