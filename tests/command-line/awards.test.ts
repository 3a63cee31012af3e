import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils, type WorkBook } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { Desk } from './tiendo.ts'

const golden = join(import.meta.dirname, '../golden/28-awards')
const asOf = '--as-of 2026-12-31'

interface Figure {
  readonly node: string
  readonly indicator: string
  readonly numerator: number | null
  readonly denominator: number | null
  readonly value: number | null
}

interface ToldCriterion extends Figure {
  readonly criterion: string
  readonly outcome: string
}

interface ToldGroup {
  readonly group: string
  readonly candidates: readonly {
    readonly unit: string
    readonly name: string
    readonly criteria: readonly ToldCriterion[]
  }[]
}

function deskWithReports(): Desk {
  const desk = new Desk().withGoldenCampaign(golden)
  desk.run(['import', 'golden', join(golden, 'reports')])
  return desk
}

function awarded(desk: Desk) {
  const folder = join(desk.folder, 'out')
  const { json, status, stderr } = desk.run(['awards', 'golden', ...asOf.split(' '), '-o', folder])
  expect(status, stderr).toBe(0)
  const [submission = '', list = '', workbook = ''] = json['files'] as string[]
  const awards = json['awards'] as readonly { readonly groups: readonly ToldGroup[] }[]
  return { submission, list, workbook: read(readFileSync(workbook)), groups: awards[1]?.groups ?? [] }
}

/** The words of a document, a line for each row and paragraph. */
function textOf(path: string): string {
  return strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array())
    .replace(/<\/w:tr>/g, '\n')
    .replace(/<\/w:tc>/g, '|')
    .replace(/<\/w:p>/g, ' ')
    .replace(/<[^>]+>/g, '')
}

/** The rows of a sheet by the words of its head. */
function rowsOf(book: WorkBook, at: number): Record<string, unknown>[] {
  return utils.sheet_to_json(book.Sheets[book.SheetNames[at] ?? ''] ?? {}, { range: 3, defval: null })
}

/** Of the districts one figure is of all below them. */
const groupingOf = (group: string, criterion: string): 'node' | 'unit' =>
  group === 'districts' && criterion === 'communes' ? 'node' : 'unit'

/** The cells of a row below heads that end in certain words. */
function cellsUnder(row: Readonly<Record<string, unknown>>, heads: RegExp): unknown[] {
  return Object.entries(row)
    .filter(([head]) => heads.test(head))
    .map(([, cell]) => cell)
}

test('every number of the list, for Word and for Excel, is that of the command line', () => {
  const desk = deskWithReports()
  const { list, workbook, groups } = awarded(desk)
  const figuresBy = (by: string): readonly Figure[] =>
    desk.run(`indicators golden ${asOf} --by ${by}`).json['rows'] as readonly Figure[]
  const figures = { unit: figuresBy('unit'), node: figuresBy('node') }
  const text = textOf(list)
  groups.forEach(({ group, candidates }, at) => {
    const rows = rowsOf(workbook, at + 1)
    expect(rows.map((row) => row['Mã đơn vị'])).toEqual(candidates.map(({ unit }) => unit))
    for (const [place, { unit, criteria }] of candidates.entries()) {
      const ratios = criteria.filter(({ indicator }) => indicator !== 'models')
      for (const { criterion, indicator, numerator, denominator } of ratios) {
        const figure = figures[groupingOf(group, criterion)].find(
          (each) => each.indicator === indicator && each.node === unit,
        )
        expect([numerator, denominator]).toEqual([figure?.numerator, figure?.denominator])
        if (numerator !== null) expect(text).toContain(`${String(numerator)}/${String(denominator)}`)
      }
      const row = rows[place] ?? {}
      const [parts, wholes] = [/: (tử số|số người|số lượng)$/, /: (mẫu số|tổng số người)$/]
      expect(cellsUnder(row, parts)).toEqual(criteria.map(({ numerator }) => numerator))
      expect(cellsUnder(row, wholes)).toEqual(ratios.map(({ denominator }) => denominator))
      expect(cellsUnder(row, /: tỷ lệ$/)).toEqual(ratios.map(({ value }) => value))
    }
  })
})

test('ties, reasons and quotas stand in the documents, and nobody is named', () => {
  const { submission, list, workbook } = awarded(deskWithReports())
  const words = textOf(submission)
  expect(words).toContain('20 cho tập thể và cá nhân; Huyện: 5; Xã: 15')
  expect(words).toContain('Xã An, Huyện Đông (đồng hạng); Xã Bình, Huyện Đông (đồng hạng); Xã Hà')
  expect(words).toContain('Gửi hồ sơ: 01/10/2026 - 31/12/2026.')
  expect(words).toContain('28/59 người')
  expect(words).toContain('9 đề nghị, 8 hồ sơ đã nhận, 7 hồ sơ đủ thành phần')
  const lines = textOf(list)
  expect(lines).toContain('Đạt: 80,0% (8/10), hạng 1/3, đồng hạng với 01 đơn vị')
  expect(lines).toContain('Số liệu vô lý chưa xử lý (Tỷ lệ khu dân cư có công trình)')
  expect(lines).toContain('Chưa gửi 01 báo cáo đến hạn (biểu 01. Biểu tổng kết)')
  expect(lines.match(/\[cơ quan ghi\]/g)).toHaveLength(20)
  expect(workbook.SheetNames.at(-1)).toBe('Cá nhân (cơ quan ghi)')
  expect(rowsOf(workbook, workbook.SheetNames.length - 1).map((row) => row['Họ và tên'])).toEqual(
    Array.from({ length: 10 }, () => null),
  )
})

test('a plan without criteria says so', () => {
  const desk = new Desk().withCommunes({ A: 'Xã An' })
  const { json, status } = desk.run(['awards', 'golden', '-o', join(desk.folder, 'out')])
  expect([status, json['awards'], json['receipt']]).toEqual([0, [], null])
  const [, list = ''] = json['files'] as string[]
  expect(textOf(list)).toContain('Kế hoạch không nêu tiêu chí khen thưởng.')
})

test('a campaign that is not there is refused with a sentence', () => {
  const { status, stderr } = deskWithReports().run('awards goldn')
  expect([status, stderr.split('\n')[0]]).toEqual([2, 'unknown campaign: goldn'])
})
