import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils, write, type WorkBook } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { countsReport } from './counts-report.ts'
import { Desk } from './tiendo.ts'

const communes = { A: 'Xã An', B: 'Xã Bình', C: 'Xã Cao' }

interface Imported {
  readonly submissions: readonly { readonly id: string }[]
  readonly findings: readonly { readonly cell: string | null; readonly message: string }[]
}

function opened(path: string): WorkBook {
  return read(readFileSync(path), { type: 'buffer', cellStyles: true })
}

/** Imports a file and has it marked; the findings told, and the copy. */
function marked(desk: Desk, file: string) {
  const { json } = desk.run(['import', 'golden', file, '--received-at', '2026-04-10T00:00:00Z'])
  const [imported] = json['files'] as [Imported]
  const output = join(desk.folder, 'danh-dau.xlsx')
  const { status } = desk.run(['annotate', imported.submissions[0]?.id ?? '', '-o', output])
  expect(status).toBe(0)
  return { findings: imported.findings, book: opened(output) }
}

function fillOf(book: WorkBook, sheet: string, cell: string): unknown {
  return (book.Sheets[sheet]?.[cell] as { s?: { fgColor?: { rgb?: string } } } | undefined)?.s?.fgColor?.rgb
}

function noteOf(book: WorkBook, cell: string): string {
  const notes = (book.Sheets['Biểu 01']?.[cell] as { c?: { t: string }[] } | undefined)?.c ?? []
  return notes.map(({ t }) => t).join()
}

function formulaOf(book: WorkBook, cell: string): string | undefined {
  return (book.Sheets['Biểu 01']?.[cell] as { f?: string } | undefined)?.f
}

function workbook(bookType: 'xlsx' | 'xls'): Uint8Array {
  const rows = [
    ['TỈNH MẪU'],
    ['Kỳ báo cáo: Quý I/2026'],
    [],
    ['TT', 'Đơn vị', 'Số đã làm', 'Số phải làm'],
    [1, 'Xã An', 52, 50],
    [2, 'Xã Bình', 'đang rà soát', 50],
    [3, 'Xã Cao', 9, 10],
  ]
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet(rows)
  sheet['E7'] = { t: 'n', f: 'C7/D7', v: 0.9, z: '0.0%' }
  sheet['!ref'] = 'A1:E7'
  sheet['!cols'] = [{ wch: 5 }, { wch: 31 }]
  utils.book_append_sheet(book, sheet, 'Biểu 01')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Ghi chú của đơn vị']]), 'Ghi chú')
  return new Uint8Array(write(book, { type: 'array', bookType, cellStyles: true }) as ArrayBuffer)
}

function texts(book: WorkBook, sheet: string): string[][] {
  return utils.sheet_to_json<string[]>(book.Sheets[sheet] ?? {}, { header: 1, raw: false })
}

test.each(['xlsx', 'xls'] as const)(
  'an %s comes back with its faulty cells marked and all else as it was',
  (kind) => {
    const desk = new Desk().withCommunes(communes)
    const file = desk.file(`bao-cao.${kind}`, workbook(kind))
    const { findings, book } = marked(desk, file)
    const cells = findings.flatMap(({ cell }) => cell ?? [])
    expect(cells.toSorted()).toEqual(['C5', 'C6', 'E7'])
    expect(book.SheetNames).toEqual(['Biểu 01', 'Ghi chú', 'Lỗi'])
    for (const cell of cells) {
      expect(fillOf(book, 'Biểu 01', cell), cell).toMatch(cell < 'D' ? /F8CBC6$/ : /(FFE9B0|DCE9F5)$/)
      expect(noteOf(book, cell)).toContain(findings.find((finding) => finding.cell === cell)?.message)
    }
    const sent = opened(file)
    for (const name of sent.SheetNames) expect(texts(book, name), name).toEqual(texts(sent, name))
    expect(fillOf(book, 'Biểu 01', 'C7')).toBeUndefined()
    expect(formulaOf(book, 'E7')).toBe(formulaOf(sent, 'E7'))
    expect(texts(book, 'Lỗi').length).toBe(findings.length + 1)
  },
)

test('an xlsx keeps its formulas and the widths of its columns', () => {
  const desk = new Desk().withCommunes(communes)
  const { book } = marked(desk, desk.file('bao-cao.xlsx', workbook('xlsx')))
  expect(formulaOf(book, 'E7')).toBe('C7/D7')
  expect(book.Sheets['Biểu 01']?.['!cols']?.[1]?.wch).toBe(31)
})

test('a CSV comes back as a workbook with the cells as its sender saw them', () => {
  const desk = new Desk().withCommunes(communes)
  const file = desk.file(
    'bao-cao.csv',
    countsReport([
      ['Xã An', '52', '50'],
      ['Xã Khác', '1', '2'],
    ]),
  )
  const { findings, book } = marked(desk, file)
  expect(findings.map(({ cell }) => cell)).toEqual(['B5', 'C4'])
  expect(book.SheetNames).toEqual(['Báo cáo', 'Lỗi'])
  expect(fillOf(book, 'Báo cáo', 'C4')).toMatch(/F8CBC6$/)
  expect(texts(book, 'Báo cáo').at(-1)).toEqual(['2', 'Xã Khác', '1', '2'])
})

test('a marked copy imports to the same values as the file that was sent', () => {
  const desk = new Desk().withCommunes(communes)
  marked(desk, desk.file('bao-cao.xlsx', workbook('xlsx')))
  const again = desk.run(['import', 'golden', join(desk.folder, 'danh-dau.xlsx'), '--dry-run'])
  expect(again.json['files']).toMatchObject([{ outcome: 'duplicate' }])
})

test('what cannot be marked is told why', () => {
  const desk = new Desk().withCommunes(communes)
  expect(desk.run('annotate 0123456789ab -o x.xlsx')).toMatchObject({ status: 2 })
  expect(desk.run('annotate 0123456789ab').stderr).toContain('-o')
})
