import { describe, expect, test } from 'vitest'
import { readSheets } from '../../../etl/reader/read.ts'
import { cellsOf, packageOf } from './package.ts'
import { firstSheetOf } from './written.ts'

const inRow = (cells: string): string => `<row r="1">${cells}</row>`

describe('a shared text is read whole', () => {
  test.each([
    ['plain', '<si><t>Xã An</t></si>', 'Xã An'],
    ['in parts', '<si><r><t xml:space="preserve">Xã </t></r><r><rPr><b/></rPr><t>An</t></r></si>', 'Xã An'],
    ['without how it is spoken', '<si><t>Xã An</t><rPh sb="0" eb="1"><t>xa an</t></rPh></si>', 'Xã An'],
    ['with signs that XML writes in its own way', '<si><t>A &amp; B &#7841; &#x1EA1;</t></si>', 'A & B ạ ạ'],
    ['that names such a sign itself', '<si><t>&amp;lt;</t></si>', '&lt;'],
    ['with a sign that XML cannot hold', '<si><t>a_x000D_\nb</t></si>', 'a\nb'],
    ['marked as letters', '<si><t>x <![CDATA[<A> & B]]> y</t></si>', 'x <A> & B y'],
    ['behind a comment', '<!-- <si><t>no</t></si> --><si><t>Xã An</t></si>', 'Xã An'],
    ['with a prefix', '<x:si><x:t>Xã An</x:t></x:si>', 'Xã An'],
  ])('%s', (_, strings, text) => {
    expect(cellsOf({ strings, rows: inRow('<c r="A1" t="s"><v>0</v></c>') })).toMatchObject([
      { content: { kind: 'text', value: text } },
    ])
  })

  test('and by its number, empty ones counted', () => {
    const strings = '<si/><si><t/></si><si><t>x</t></si>'
    const rows = inRow('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>')
    expect(cellsOf({ strings, rows })).toMatchObject([{ column: 2, content: { value: 'x' } }])
  })

  test('a cell that names one that is not there makes the workbook a damaged one', () => {
    const read = readSheets(packageOf({ rows: inRow('<c r="A1" t="s"><v>7</v></c>') }))
    expect(read).toMatchObject({ refusal: { code: 'file/unreadable', params: { reason: 'damaged' } } })
  })
})

describe('what a cell holds', () => {
  test.each([
    ['a number', '<c r="A1"><v>12.5</v></c>', { kind: 'number', value: 12.5 }, '12.5'],
    [
      'a large number',
      '<c r="A1"><v>1.5E+10</v></c>',
      { kind: 'number', value: 15_000_000_000 },
      '15000000000',
    ],
    [
      'a text of its own',
      '<c r="A1" t="inlineStr"><is><t>Xã</t></is></c>',
      { kind: 'text', value: 'Xã' },
      'Xã',
    ],
    [
      'the result of a formula',
      '<c r="A1" t="str"><f>B1</f><v>Xã</v></c>',
      { kind: 'text', value: 'Xã' },
      'Xã',
    ],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', { kind: 'boolean', value: true }, 'TRUE'],
    ['an error', '<c r="A1" t="e"><v>#SPILL!</v></c>', { kind: 'error', value: '#SPILL!' }, '#SPILL!'],
    ['in single quotes', "<c r = 'A1' t='str'><v>Xã</v></c>", { kind: 'text', value: 'Xã' }, 'Xã'],
  ])('%s', (_, cell, content, shown) => {
    expect(cellsOf({ rows: inRow(cell) })).toMatchObject([{ row: 0, column: 0, content, shown }])
  })

  const styles = `<numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/><numFmt numFmtId="171" formatCode="&quot;d&quot;0"/>
    <numFmt numFmtId="172" formatCode="@&quot; (đv)&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>
    <xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="9"/></cellXfs>`
  test.each([
    ['a day by a format of the program', '<c r="A1" s="1"><v>46096</v></c>', '2026-03-15', '15/3/2026'],
    ['a day by a format of its own', '<c r="A1" s="2"><v>46096</v></c>', '2026-03-15', '15/03/2026'],
    ['a day that is written out', '<c r="A1" s="2" t="d"><v>2026-03-15</v></c>', '2026-03-15', '15/03/2026'],
    ['a number whose format has letters of days in quotes', '<c r="A1" s="3"><v>12</v></c>', 12, 'd12'],
    ['a text with what its format adds', '<c r="A1" s="4" t="str"><v>Xã</v></c>', 'Xã', 'Xã (đv)'],
    ['a share', '<c r="A1" s="5"><v>0.925</v></c>', 0.925, '93%'],
    ['a style that is not there', '<c r="A1" s="99"><v>0.5</v></c>', 0.5, '0.5'],
    ['an empty style', '<c r="A1" s=""><v>0.5</v></c>', 0.5, '0.5'],
  ])('%s', (_, cell, value, shown) => {
    expect(cellsOf({ styles, rows: inRow(cell) })).toMatchObject([{ content: { value }, shown }])
  })

  test('days count from 1904 where the workbook says so', () => {
    const rows = inRow('<c r="A1" s="1"><v>44634</v></c><c r="B1" s="1" t="d"><v>2026-03-15T08:30:00</v></c>')
    expect(cellsOf({ styles, rows, properties: '<workbookPr date1904="1"/>' })).toMatchObject([
      { content: { value: '2026-03-15' }, shown: '15/3/2026' },
      { content: { value: '2026-03-15T08:30:00' }, shown: '15/3/2026' },
    ])
  })
})

describe('a formula', () => {
  const nothing = { content: { kind: 'text', value: '' }, isFormula: true }
  test.each([
    ['without a result', '<c r="A1"><f>B1+1</f></c>', [nothing]],
    ['with an empty one', '<c r="A1"><f>B1+1</f><v/></c>', [nothing]],
    ['with an empty one in two tags', '<c r="A1"><f>B1+1</f><v></v></c>', [nothing]],
    ['of a text, without a result', '<c r="A1" t="str"><f>B1</f></c>', [nothing]],
    ['that others share, without a result', '<c r="A1"><f t="shared" si="0"/></c>', [nothing]],
    ['whose result is a blank text', '<c r="A1" t="str"><f>IF(B1="","",B1)</f><v></v></c>', []],
    ['with a result', '<c r="A1"><f>B1+1</f><v>2</v></c>', [{ content: { value: 2 }, isFormula: true }]],
    ['that is none', '<c r="A1"><f></f><v>2</v></c>', [{ content: { value: 2 }, isFormula: false }]],
  ])('%s', (_, cell, cells) => {
    expect(cellsOf({ rows: inRow(cell) })).toMatchObject(cells)
  })
})

describe('where a cell stands', () => {
  const places = (rows: string): string[] =>
    cellsOf({ rows }).map(({ row, column, shown }) => `${String(row)},${String(column)}=${shown}`)

  test.each([
    ['by its address', '<row r="7"><c r="AB7"><v>1</v></c></row>', ['6,27=1']],
    [
      'beside the one before',
      '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      ['0,0=1', '0,2=2', '1,0=3'],
    ],
    [
      'in its place though written late',
      '<row r="2"><c r="B2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
      ['0,0=2', '1,1=1'],
    ],
    [
      'once, as it is written last',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
      ['0,0=2'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(places(rows)).toEqual(expected)
  })

  test('merged blocks are read, and what is none is passed over', () => {
    const after =
      '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C3"></mergeCell><mergeCell ref="?"/></mergeCells>'
    expect(firstSheetOf(packageOf({ after })).merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 2, left: 2, bottom: 2, right: 2 },
    ])
  })

  test('what is drawn on a sheet is no cell of it', () => {
    const after =
      '<controls><xdr:from><xdr:col>1</xdr:col><xdr:row>2</xdr:row><c r="A1"><v>1</v></c></xdr:from></controls>'
    expect(cellsOf({ after })).toEqual([])
  })
})
