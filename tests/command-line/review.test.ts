import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import type { FigureChange } from '../../etl/review/freeze-change.ts'
import { countsReport } from './counts-report.ts'
import { Desk } from './tiendo.ts'

const communes = { A: 'Xã An', B: 'Xã Bình', C: 'Xã Cẩm' }
const office = ['--by', 'Văn phòng', '--reason', 'Sơ kết giữa năm']

function deskWithReports(): Desk {
  const desk = new Desk().withCommunes(communes)
  const rows = [
    ['Xã An', '18', '20'],
    ['Xã Bình', '9', '10'],
    ['Xã Cẩm', '13', '20'],
  ] as const
  desk.run([
    'import',
    'golden',
    desk.file('I.csv', countsReport(rows)),
    '--received-at',
    '2026-04-10T00:00:00Z',
  ])
  return desk
}

interface Reviewed {
  readonly files: readonly [docx: string, xlsx: string, pdf: string, ...charts: string[]]
  readonly freeze: { readonly id: string; readonly knownAt: string }
}

function review(desk: Desk, folder: string, ...words: readonly string[]): Reviewed {
  const path = desk.file(`${folder}/.gitkeep`, '').replace('/.gitkeep', '')
  const { json, status, stderr } = desk.run(['review', 'golden', '-o', path, ...words])
  expect(status, stderr).toBe(0)
  return json as unknown as Reviewed
}

const part = (path: string, name: string): string =>
  strFromU8(unzipSync(readFileSync(path))[name] ?? new Uint8Array())

/** The words of a document, paragraph by paragraph. */
function textOf(path: string): string {
  return part(path, 'word/document.xml')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
}

const midterm = ['--kind', 'midterm', '--as-of', '2026-06-30', '--known-at', '2026-07-01T00:00:00Z']

test('every figure of the report and of the tables is that of the command line', () => {
  const desk = deskWithReports()
  const { files } = review(desk, 'out', ...midterm)
  const [docx, xlsx] = files
  const asked = 'indicators golden --as-of 2026-06-30 --known-at 2026-07-01T00:00:00Z'
  const rows = desk.run(asked).json['rows'] as readonly {
    readonly indicator: string
    readonly numerator: number | null
    readonly denominator: number | null
    readonly value: number | null
  }[]
  const text = textOf(docx)
  for (const { numerator, denominator, value } of rows) {
    if (value !== null) expect(text).toContain(`(${String(numerator)}/${String(denominator)}`)
  }
  expect(text).toContain('đạt 80,0% (40/50; chỉ tiêu: từ 90% trở lên)')
  const book = read(readFileSync(xlsx))
  const done = utils.sheet_to_json<unknown[]>(book.Sheets['1. Tỷ lệ đã làm'] ?? {}, { header: 1 })
  expect(done.find((row) => row[1] === 'TỔNG CỘNG')).toEqual(
    [undefined, 'TỔNG CỘNG', 40, 50, 0.8].map((cell) => cell ?? ''),
  )
  expect(done.filter((row) => String(row[1]).startsWith('Xã')).map((row) => row.slice(1))).toEqual([
    ['Xã An', 18, 20, 0.9],
    ['Xã Bình', 9, 10, 0.9],
    ['Xã Cẩm', 13, 20, 0.65],
  ])
})

test('what was settled comes out the same after a late correction, while today’s figures move', () => {
  const desk = deskWithReports()
  const first = review(desk, 'first', ...midterm, '--freeze', ...office)
  const corrected = desk.file('I-sua.csv', countsReport([['Xã Cẩm', '18', '20']]))
  desk.run(['import', 'golden', corrected, '--received-at', '2026-07-05T00:00:00Z'])
  const again = review(desk, 'again', '--of', first.freeze.id)
  expect(textOf(again.files[0]).replace(/bản số liệu \w+/g, '')).toBe(
    textOf(first.files[0]).replace(/bản số liệu \w+/g, ''),
  )
  const sheet = (path: string, at: number): string => part(path, `xl/worksheets/sheet${String(at)}.xml`)
  for (const at of [1, 2]) expect(sheet(again.files[1], at)).toBe(sheet(first.files[1], at))
  const today = review(desk, 'today', '--kind', 'midterm', '--as-of', '2026-06-30')
  expect(textOf(today.files[0])).toContain('(45/50')
  expect(desk.run('freezes golden').json['freezes']).toMatchObject([
    { id: first.freeze.id, review: 'midterm', asOf: '2026-06-30', by: 'Văn phòng' },
  ])
})

test('what has changed since a freeze is told, figure by figure and report by report', () => {
  const desk = deskWithReports()
  const first = review(desk, 'first', ...midterm, '--freeze', ...office)
  expect(desk.run(`freezes golden ${first.freeze.id}`).json).toMatchObject({
    whole: [],
    units: [],
    reports: [],
  })
  const corrected = desk.file('I-sua.csv', countsReport([['Xã Cẩm', '18', '20']]))
  desk.run(['import', 'golden', corrected, '--received-at', '2026-07-05T00:00:00Z'])
  const since = desk.run(`freezes golden ${first.freeze.id}`).json
  expect(since).toMatchObject({
    before: { id: first.freeze.id },
    after: { asOf: '2026-06-30' },
    reports: [
      {
        kind: 'replaced',
        before: { version: 1, knownUntil: '2026-07-05T00:00:00.000Z' },
        after: { version: 2, file: 'I-sua.csv' },
      },
    ],
  })
  const sums = (changes: unknown) =>
    (changes as FigureChange[]).map(({ before, after }) => [before?.numerator, after?.numerator])
  expect(sums(since['whole'])).toContainEqual([40, 45])
  expect(sums(since['units'])).toContainEqual([13, 18])
  const today = ['--kind', 'midterm', '--as-of', '2026-06-30']
  const second = review(desk, 'second', ...today, '--freeze', ...office, '--name', 'Sau khi sửa')
  expect(desk.run(`freezes golden ${second.freeze.id}`).json).toMatchObject({ whole: [], reports: [] })
  const between = desk.run(`freezes golden ${first.freeze.id} ${second.freeze.id}`).json
  expect(between).toMatchObject({ after: { id: second.freeze.id }, reports: [{ kind: 'replaced' }] })
  expect(sums(between['whole'])).toContainEqual([40, 45])
  expect(desk.run('freezes golden none').status).toBe(2)
})

test('the page is that of the layout, and what only the author knows is left open', () => {
  const desk = deskWithReports()
  const [docx] = review(desk, 'out', ...midterm).files
  const xml = part(docx, 'word/document.xml')
  // 20, 20 and 30 mm in twentieths of a point.
  expect(/<w:pgMar [^>]*>/.exec(xml)?.[0]).toMatch(
    /w:top="1133" w:right="1133" w:bottom="1133" w:left="1700"/,
  )
  expect(xml).toContain('<w:titlePg/>')
  expect(xml).toContain('<w:tblHeader/>')
  expect(part(docx, 'word/styles.xml')).toContain('Times New Roman')
  const text = textOf(docx)
  expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  expect(text).not.toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
  expect(text).toContain('[Tác giả viết phần này.]')
})

test('the same report is there as PDF, its charts too, and what was settled leads to the site', () => {
  const desk = deskWithReports()
  const site = ['--site', 'https://thidua.example.vn/']
  const { files, freeze } = review(desk, 'out', ...midterm, '--freeze', ...office, ...site)
  expect(files.map((path) => basename(path))).toEqual([
    'so-ket_golden_2026-06-30.docx',
    'so-ket_golden_2026-06-30.xlsx',
    'so-ket_golden_2026-06-30.pdf',
    'bieu-do-chi-tieu.svg',
    'bieu-do-chi-tieu.png',
  ])
  const [docx, , pdf, svg, png] = files.map((path) => readFileSync(path))
  expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-')
  expect(svg?.toString()).toContain('80,0% (40/50)')
  expect(png?.subarray(1, 4).toString()).toBe('PNG')
  const links = strFromU8(
    unzipSync(docx ?? new Uint8Array())['word/_rels/document.xml.rels'] ?? new Uint8Array(),
  )
  expect(links).toContain(`https://thidua.example.vn/c/golden/reviews?freeze=${freeze.id}`)
  expect(links).toContain('https://thidua.example.vn/c/golden/trace?indicator=')
})

test.each([
  ['a review of no kind', ['--as-of', '2026-06-30']],
  ['one without a day', ['--kind', 'final']],
  ['a freeze by nobody', ['--kind', 'final', '--as-of', '2026-06-30', '--freeze']],
  ['one of a freeze that is not there', ['--of', '000000000000']],
  ['a site without an address', ['--kind', 'final', '--as-of', '2026-06-30', '--site', 'thidua']],
  ['a site of another kind', ['--kind', 'final', '--as-of', '2026-06-30', '--site', 'ftp://thidua.vn']],
])('%s is refused with a sentence', (_, words) => {
  const desk = deskWithReports()
  const { status, stderr } = desk.run(['review', 'golden', '-o', desk.folder, ...words])
  expect([status, stderr.split('\n')[0]]).toEqual([
    2,
    expect.stringMatching(/review|kind|freeze|as-of|who decides|--site cần địa chỉ/) as string,
  ])
})
