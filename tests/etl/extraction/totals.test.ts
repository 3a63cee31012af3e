import { expect, test } from 'vitest'
import { wordFinding } from '../../../etl/finding/wording.ts'
import { csvSheets, extract, findings, sonLa } from './desk.ts'

const works = (...lines: readonly string[]) =>
  extract(sonLa, csvSheets('Quý IV/2023', 'TT;Đơn vị;Đăng ký;Hoàn thành;TL (%)', ...lines))

test('a typed total of 512 over rows that sum to 502 is told with the difference, and is no unit', () => {
  const extraction = works('1;Huyện Mai Sơn;300;200;', '2;Huyện Yên Châu;202;150;', ';Tổng cộng;512;350;')
  expect(extraction.reports.map(({ unit }) => unit)).toEqual(['125', '124'])
  const [finding, ...others] = extraction.findings
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    code: 'cell/total-mismatch',
    severity: 'warning',
    place: { cell: 'C5', row: 5, column: 'C', value: '512', unit: null, field: 'works_registered' },
    params: { typed: '512', computed: '502', difference: '10' },
  })
  if (finding === undefined) return
  expect(wordFinding(finding, 'vi').message).toBe(
    'Dòng tổng ghi “Số công trình, phần việc đăng ký” là 512 nhưng các dòng cộng lại là 502, lệch 10.',
  )
})

test('totals are compared wherever they stand, groups with their own rows', () => {
  const rows = (top: number, first: number, second: number, all: number) =>
    findings(
      works(
        `;Toàn tỉnh;${String(top)};;`,
        'I;Khối huyện;;;',
        '1;Huyện Mai Sơn;3;1;',
        '2;Huyện Yên Châu;4;1;',
        `;Cộng I;${String(first)};;`,
        'II;Khối thành phố;;;',
        '3;Thành phố Sơn La;5;1;',
        `;Cộng II;${String(second)};;`,
        `;Tổng cộng;${String(all)};;`,
      ),
    )
  expect(rows(12, 7, 5, 12)).toEqual([])
  expect(rows(13, 8, 6, 14)).toEqual(
    ['C3', 'C7', 'C10', 'C11'].map((cell) => `warning cell/total-mismatch ${cell}`),
  )
})

test('a title of a group may carry its total', () => {
  expect(findings(works('I;Khối huyện;7;2;', '1;Huyện Mai Sơn;3;1;', '2;Huyện Yên Châu;4;1;'))).toEqual([])
  expect(findings(works('I;Khối huyện;9;2;', '1;Huyện Mai Sơn;3;1;', '2;Huyện Yên Châu;4;1;'))).toEqual([
    'warning cell/total-mismatch C3',
  ])
})

test('a total adds up what stands above it, also what stays out of the figures', () => {
  const extraction = works('1;Huyện Mai Sơn;3;5;', '2;Huyện Lạ;4;1;', ';Cộng;7;6;')
  expect(findings(extraction)).toEqual(['error row/unknown-unit B4', 'error cell/part-exceeds-whole D3'])
})

test('nothing is said of a sum with a cell that cannot be read, of blank totals and of percentages', () => {
  const extraction = works('1;Huyện Mai Sơn;nhiều;1;50', '2;Huyện Yên Châu;4;;25', ';Tổng cộng;12;;75')
  expect(findings(extraction)).not.toContainEqual(expect.stringContaining('total-mismatch'))
})

test('a row without a name that adds up all rows is their total', () => {
  expect(findings(works('1;Huyện Mai Sơn;3;1;', '2;Huyện Yên Châu;4;1;', ';;7;2;'))).toEqual([])
})
