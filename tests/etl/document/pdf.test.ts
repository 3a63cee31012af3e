import { expect, test } from 'vitest'
import type { DocumentTable, OfficialDocument } from '../../../etl/document/document.ts'
import { encodeDocx } from '../../../etl/document/docx.ts'
import { encodePdf } from '../../../etl/document/pdf.ts'
import { DocxPackage } from './docx-package.ts'
import { readPdf } from './pdf-read.ts'

const everyLetter =
  'aàảãáạăằẳẵắặâầẩẫấậ bcdđ eèẻẽéẹêềểễếệ iìỉĩíị oòỏõóọôồổỗốộơờởỡớợ uùủũúụưừửữứự yỳỷỹýỵ AĂÂĐÊÔƠƯ ẶỆỘỢỰỴ'

function longTable(title: string | null): DocumentTable {
  const rows = Array.from({ length: 120 }, (_, at) => [String(at + 1), `Xã ${String(at + 1)}`, 'đạt'])
  return { kind: 'table', title, head: ['TT', 'Đơn vị', 'Đánh giá'], rows, widths: [1, 5, 2], centred: [0] }
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="90"><rect width="200" height="40" fill="#2c5a7d"/>
<text x="10" y="70" font-family="Tinos" font-size="20">Kết quả 96,1%</text></svg>`

const report: OfficialDocument = {
  ...{
    layout: 'party',
    above: null,
    issuer: 'Đảng ủy Xã An',
    symbol: 'BC/ĐU',
    place: 'An',
    date: '2026-02-05',
  },
  ...{
    type: 'BÁO CÁO',
    subject: 'Sơ kết phong trào',
    signature: ['T/M ĐẢNG ỦY', 'BÍ THƯ'],
    recipients: ['Tỉnh ủy'],
  },
  source: 'Số liệu chốt 0123456789ab.',
  settlement: { text: 'Số liệu chốt 0123456789ab.', link: null },
  blocks: [
    { kind: 'heading', level: 1, text: 'Tình hình' },
    { kind: 'paragraph', text: everyLetter },
    { kind: 'paragraph', text: '#let x = $1$ *không* _phải_ \\ lệnh [x] @y <z> & "q"' },
    { kind: 'heading', level: 2, text: 'Kết quả' },
    { kind: 'picture', title: 'Biểu đồ 1. Kết quả', alt: 'Kết quả: 96,1%.', svg, width: 320, height: 90 },
    longTable('Bảng dài'),
    { kind: 'heading', level: 1, text: 'Kiến nghị' },
    { kind: 'open', text: '[Tác giả viết phần này.]' },
  ],
  annexes: [{ title: 'PHỤ LỤC. DANH SÁCH', table: longTable(null) }],
}

test('every Vietnamese letter and every sign comes out as it went in', async () => {
  const [first = ''] = (await readPdf(await encodePdf(report))).pages
  expect(first).toContain(everyLetter)
  expect(first).toContain('#let x = $1$ *không* _phải_ \\ lệnh [x] @y <z> & "q"')
  expect(first).toContain('Kết quả 96,1%')
})

test('bookmarks are the headings as they are numbered, and the annexes', async () => {
  const { outline, title } = await readPdf(await encodePdf(report))
  expect(title).toBe('BÁO CÁO Sơ kết phong trào')
  expect(outline).toEqual([
    { title: 'I- TÌNH HÌNH', depth: 1 },
    { title: '1- Kết quả', depth: 2 },
    { title: 'II- KIẾN NGHỊ', depth: 1 },
    { title: 'PHỤ LỤC. DANH SÁCH', depth: 1 },
  ])
})

test('pages are A4, numbered from the second on, and annexes lie down', async () => {
  const { pages, sizes } = await readPdf(await encodePdf(report))
  const annex = pages.findIndex((page) => page.includes('PHỤ LỤC'))
  expect(annex).toBeGreaterThan(2)
  for (const [at, size] of sizes.entries()) expect(size).toEqual(at < annex ? [210, 297] : [297, 210])
  expect(pages[0]?.trim()).toMatch(/^ĐẢNG ỦY XÃ AN/)
  for (const [at, page] of pages.entries()) {
    if (at > 0) expect(page.trim()).toMatch(new RegExp(`^${String(at + 1)} `))
  }
})

test('the head of a table stands on every page that it goes on over', async () => {
  const { pages } = await readPdf(await encodePdf(report))
  const held = pages.filter((page) => /Xã \d+ đạt/.test(page))
  expect(held.length).toBeGreaterThan(5)
  for (const page of held) expect(page).toContain('TT Đơn vị Đánh giá')
})

test('the head is that of the layout', async () => {
  const [party = ''] = (await readPdf(await encodePdf(report))).pages
  expect(party).toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
  expect(party).toContain('An, ngày 05 tháng 02 năm 2026')
  expect(party).not.toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  const [state = ''] = (await readPdf(await encodePdf({ ...report, layout: 'state' }))).pages
  expect(state).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  expect(state).toContain('I. TÌNH HÌNH')
  expect(state).not.toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
})

test('the same document gives the same bytes', async () => {
  const [one, other] = [await encodePdf(report), await encodePdf(report)]
  expect(Buffer.compare(one, other)).toBe(0)
})

test('where the site is known the settled figures and the cells lead there, else words alone say them', async () => {
  const link = 'https://thidua.example.vn/c/x/reviews?freeze=0123456789ab'
  const rows = [
    ['1', 'Tỷ lệ', { text: '96,1% (98/102)', href: 'https://thidua.example.vn/c/x/trace?indicator=y' }],
  ]
  const linked: OfficialDocument = {
    ...report,
    settlement: { text: 'Số liệu chốt 0123456789ab.', link },
    blocks: [{ ...longTable(null), rows }],
    annexes: [],
  }
  expect((await readPdf(await encodePdf(linked))).links.toSorted()).toEqual([
    link,
    'https://thidua.example.vn/c/x/trace?indicator=y',
  ])
  const docx = new DocxPackage(await encodeDocx(linked))
  expect(docx.faults()).toEqual([])
  for (const address of [link, 'https://thidua.example.vn/c/x/trace?indicator=y']) {
    expect(docx.xml('word/_rels/document.xml.rels')).toContain(address)
  }
  expect(docx.names.filter((name) => name.startsWith('word/media/'))).toHaveLength(2)
  const { links, pages } = await readPdf(await encodePdf(report))
  expect(links).toEqual([])
  expect(pages.join(' ')).toContain('Số liệu chốt 0123456789ab.')
})

test('what Word would refuse is found', async () => {
  expect(new DocxPackage(await encodeDocx(report)).faults()).toEqual([])
})

test('a cell of several lines keeps them, in rows left open too', async () => {
  const rows = [
    ['1', 'Xã An', '- Chưa gửi biểu 01.\n- Chưa gửi biểu 02.'],
    ['2', 'Xã Bình', '[cơ quan\nghi]'],
  ]
  const table: DocumentTable = { ...longTable(null), rows, open: [1] }
  const told: OfficialDocument = { ...report, blocks: [table], annexes: [] }
  const [page = ''] = (await readPdf(await encodePdf(told))).pages
  expect(page).toContain('- Chưa gửi biểu 01. - Chưa gửi biểu 02.')
  expect(page).toContain('[cơ quan ghi]')
  const xml = new DocxPackage(await encodeDocx(told)).xml('word/document.xml')
  for (const line of ['- Chưa gửi biểu 01.', '- Chưa gửi biểu 02.']) {
    expect(xml.split('<w:p>').filter((each) => each.includes(line))).toHaveLength(1)
  }
  expect(xml.match(/w:highlight/g)).toHaveLength(4)
})
