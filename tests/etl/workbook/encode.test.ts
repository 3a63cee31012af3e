import { read } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { encodeWorkbook } from '../../../etl/workbook/encode.ts'
import type { Validation, Workbook, WrittenSheet } from '../../../etl/workbook/workbook.ts'
import { FORM_SHEET, part } from './pen.ts'

const cell = (text: string) => ({ content: { kind: 'text', text } as const, style: {} })

function sheet(own: Partial<WrittenSheet> = {}): WrittenSheet {
  return {
    name: 'Biểu 01',
    rows: [{ cells: [cell('Đơn vị')], height: null }],
    widths: [10],
    merges: [],
    validations: [],
    frozen: null,
    repeatedRows: null,
    codes: null,
    ...own,
  }
}

const book = (own: Partial<WrittenSheet> = {}): Workbook => ({ sheets: [sheet(own)], names: {} })
const at = { top: 0, left: 0, bottom: 0, right: 0 }

function validation(own: Partial<Validation>): Validation {
  const words = { title: 'Tiêu đề', text: 'Lời' }
  return { range: at, accepted: { kind: 'anything' }, prompt: words, refusal: words, isAdvice: false, ...own }
}

/** The order in which the format demands the parts of a worksheet that we write. */
const order = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection'],
  ...['mergeCells', 'dataValidations', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter'],
  'ignoredErrors',
]

/** The names of an element's children, as they come; fails where tags do not close each other. */
function childrenOf(xml: string): string[] {
  const open: string[] = []
  const children: string[] = []
  for (const [, close, name = '', self] of xml.matchAll(/<(\/?)([A-Za-z:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (close === '/') expect(open.pop()).toBe(name)
    else {
      if (open.length === 1) children.push(name)
      if (self !== '/') open.push(name)
    }
  }
  expect(open).toEqual([])
  return children
}

test('the parts of a sheet stand in the order that the format demands', () => {
  const all = sheet({
    merges: [{ ...at, right: 1 }],
    validations: [validation({})],
    frozen: { rows: 1, columns: 1 },
    codes: at,
  })
  const xml = part(encodeWorkbook({ sheets: [all], names: {} }), FORM_SHEET)
  expect(childrenOf(xml)).toEqual(order)
})

test('parts without content are left out', () => {
  const xml = part(encodeWorkbook(book()), FORM_SHEET)
  const optional = ['mergeCells', 'dataValidations', 'ignoredErrors']
  expect(childrenOf(xml)).toEqual(order.filter((name) => !optional.includes(name)))
})

test.each(['<a & "b">', ' có khoảng trắng ', 'hai\ndòng', 'Đảng bộ – “tỉnh”', '🗸'])(
  'the text “%s” comes back as it is',
  (text) => {
    const bytes = encodeWorkbook(book({ rows: [{ cells: [cell(text)], height: null }] }))
    expect((read(bytes).Sheets['Biểu 01']?.['A1'] as { v: string }).v).toBe(text)
  },
)

test('a character that no XML may hold is left out', () => {
  const bytes = encodeWorkbook(book({ rows: [{ cells: [cell('a\u0001b\uD800c')], height: null }] }))
  expect((read(bytes).Sheets['Biểu 01']?.['A1'] as { v: string }).v).toBe('abc')
})

test('the same workbook is the same bytes', () => {
  expect(encodeWorkbook(book())).toEqual(encodeWorkbook(book()))
})

test('a style that two cells share is written once', () => {
  const bold = { content: null, style: { isBold: true } }
  const bytes = encodeWorkbook(book({ rows: [{ cells: [bold, bold], height: null }] }))
  expect(part(bytes, 'xl/styles.xml')).toContain('<cellXfs count="2">')
})

test('words longer than Excel takes are cut', () => {
  const prompt = { title: 'x'.repeat(40), text: 'y'.repeat(300) }
  const xml = part(encodeWorkbook(book({ validations: [validation({ prompt })] })), FORM_SHEET)
  const [, title = '', text = ''] = /promptTitle="(x+…)" prompt="(y+…)"/.exec(xml) ?? []
  expect([title.length, text.length]).toEqual([32, 225])
})

test('a formula that looks at other cells is asked for blanks too, a range is not', () => {
  const custom = validation({ accepted: { kind: 'custom', formula: 'A1<=B1' } })
  const whole = validation({ accepted: { kind: 'whole', least: '0', most: null } })
  const xml = part(encodeWorkbook(book({ validations: [custom, whole] })), FORM_SHEET)
  expect(xml).toMatch(/<dataValidation type="custom" showInputMessage[^>]*><formula1>A1&lt;=B1</)
  expect(xml).toMatch(/<dataValidation type="whole" operator="greaterThanOrEqual" allowBlank="1"/)
})

test('a named range and the repeated rows are names of the workbook', () => {
  const names = { Ky: { sheet: 'Biểu 01', range: { top: 0, left: 1, bottom: 3, right: 1 } } }
  const bytes = encodeWorkbook({ sheets: [sheet({ repeatedRows: { first: 5, last: 6 } })], names })
  expect(read(bytes).Workbook?.Names?.map(({ Name, Ref }) => [Name, Ref])).toEqual([
    ['_xlnm.Print_Titles', "'Biểu 01'!$6:$7"],
    ['Ky', "'Biểu 01'!$B$1:$B$4"],
  ])
})
