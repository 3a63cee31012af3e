import { readdirSync, readFileSync } from 'node:fs'
import { utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { countsReport } from './counts-report.ts'
import { Desk } from './tiendo.ts'

interface ImportedFile {
  readonly outcome: string
  readonly observations: number
  readonly findings: readonly Readonly<Record<string, unknown>>[]
}

const communes = { A: 'Xã An', B: 'Xã Bình', C: 'Xã Cao' }
const sound = countsReport([
  ['Xã An', '30', '40'],
  ['Xã Bình', '45', '50'],
])

function importedFiles(desk: Desk, paths: readonly string[]) {
  const { status, json } = desk.run(['import', 'golden', ...paths, '--received-at', '2026-04-10T02:00:00Z'])
  return { status, snapshot: json['snapshot'], files: json['files'] as readonly ImportedFile[] }
}

function imported(desk: Desk, name: string, content: string | Uint8Array) {
  const { status, files } = importedFiles(desk, [desk.file(name, content)])
  return { status, file: files[0] }
}

function workbook(rows: readonly (readonly unknown[])[]): Uint8Array {
  const book = utils.book_new(utils.aoa_to_sheet(rows.map((row) => [...row])))
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}

describe('a file that cannot be used is refused by what is wrong with it', () => {
  test.each([
    ['an empty file', 'rong.xlsx', '', 'file/empty'],
    [
      'a picture named as a workbook',
      'anh.xlsx',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]),
      'file/unsupported',
    ],
    ['a workbook cut off', 'hong.xlsx', workbook([['TT']]).slice(0, 900), 'file/unreadable'],
    ['a table without a known header', 'la.csv', 'a;b\n1;2\n', 'sheet/no-header'],
    ['a template with nothing filled in', 'mau.csv', countsReport([['Xã An', '', '']]), 'file/empty'],
  ])('%s', (_, name, content, code) => {
    const { status, file } = imported(new Desk().withCommunes(communes), name, content)
    expect(status).toBe(3)
    expect(file).toMatchObject({ outcome: 'rejected', observations: 0 })
    expect(file?.findings).toMatchObject([{ code, severity: 'error', file: name }])
    expect(file?.findings[0]?.['message']).not.toBe('')
    expect(file?.findings[0]?.['hint']).not.toBe('')
  })
})

describe('a wrong cell is told with its address and the rest of the file is taken', () => {
  test.each([
    ['an unknown unit', ['Xã Dương', '1', '2'], { code: 'row/unknown-unit', cell: 'B5', value: 'Xã Dương' }],
    [
      'text in a number column',
      ['Xã Bình', 'nhiều', '50'],
      { code: 'cell/not-a-number', cell: 'C5', unit: 'B' },
    ],
    [
      'a part above its whole',
      ['Xã Bình', '52', '50'],
      { code: 'cell/part-exceeds-whole', cell: 'C5', unit: 'B' },
    ],
    ['a negative count', ['Xã Bình', '-3', '50'], { code: 'cell/negative', cell: 'C5', unit: 'B' }],
  ] as const)('%s', (_, row, finding) => {
    const desk = new Desk().withCommunes(communes)
    const { status, file } = imported(desk, 'bao-cao.csv', countsReport([['Xã An', '30', '40'], row]))
    expect(status).toBe(3)
    expect(file).toMatchObject({ outcome: 'partial' })
    expect(file?.findings).toContainEqual(expect.objectContaining({ ...finding, severity: 'error' }))
    const { json } = desk.run('indicators golden --indicator done_rate')
    expect(json['rows']).toMatchObject([{ numerator: 30, denominator: 40, reporting: 1 }])
  })

  test('a date that is none and a percentage above one hundred', () => {
    const desk = new Desk().withCommunes(communes)
    const congress = [
      'Kỳ báo cáo: 6 tháng đầu năm 2026',
      'Đơn vị;Ngày tổ chức đại hội',
      'Xã An;31/2/2026',
      'Xã Bình;1/6/2026',
    ]
    const dates = imported(desk, 'dai-hoi.csv', congress.join('\n'))
    expect(dates.file?.findings).toContainEqual(
      expect.objectContaining({ code: 'cell/not-a-date', cell: 'B3', unit: 'A' }),
    )
    const counts = [
      'Kỳ báo cáo: Quý I/2026',
      'Đơn vị;Số đã làm;Số phải làm;Tỷ lệ đã làm (%)',
      'Xã An;3;4;104%',
    ]
    const percent = imported(desk, 'so-luong.csv', counts.join('\n'))
    expect(percent.file?.findings).toMatchObject([
      { code: 'cell/above-hundred-percent', cell: 'D3', unit: 'A' },
    ])
  })
})

test('the same file twice changes nothing and says so', () => {
  const desk = new Desk().withCommunes(communes)
  const path = desk.file('bao-cao.csv', sound)
  const first = importedFiles(desk, [path])
  const ledger = readFileSync(`${desk.store}/current.json`, 'utf8')
  const second = importedFiles(desk, [path])
  expect([first.status, second.status]).toEqual([0, 3])
  expect(second.files).toMatchObject([{ outcome: 'duplicate', findings: [{ code: 'file/duplicate' }] }])
  expect(second.snapshot).toBe(first.snapshot)
  expect(readFileSync(`${desk.store}/current.json`, 'utf8')).toBe(ledger)
})

test('every finding is told, not the first ones', () => {
  const desk = new Desk().withCommunes(communes)
  const rows = Array.from({ length: 120 }, (_, index) => [`Xã Lạ ${String(index)}`, '1', '2'] as const)
  const { file } = imported(desk, 'bao-cao.csv', countsReport([['Xã An', '30', '40'], ...rows]))
  expect(file?.findings.map(({ cell }) => cell)).toEqual(rows.map((_, index) => `B${String(index + 5)}`))
})

test('a dry run tells everything and stores nothing', () => {
  const desk = new Desk().withCommunes(communes)
  const { json, status } = desk.run(['import', 'golden', desk.file('bao-cao.csv', sound), '--dry-run'])
  expect(status).toBe(0)
  expect(json['files']).toMatchObject([{ outcome: 'accepted', observations: 4 }])
  expect(readdirSync(desk.folder)).not.toContain('store')
})

test('a wrong call is told in a sentence and ends with status 2', () => {
  const desk = new Desk().withCommunes(communes)
  for (const command of [
    'import nowhere x.csv',
    'import golden absent.csv',
    'indicators golden --by colour',
    'indicators golden --tier village',
    'reporting golden --form counting',
    `import golden ${desk.file('bao-cao.csv', sound)} --unit Z`,
    'findings nowhere',
    'fly',
  ]) {
    const { status, stderr } = desk.runAlone(command)
    expect([command, status]).toEqual([command, 2])
    expect(stderr).not.toMatch(/^\s+at /m)
  }
})
