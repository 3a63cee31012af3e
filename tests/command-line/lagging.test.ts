import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { definition, honest, monthlyReport, registry, units } from './monthly-campaign.ts'
import { Desk } from './tiendo.ts'

interface ToldFlag {
  readonly code: string
  readonly period: string | null
  readonly message: string
  readonly cell: string | null
}

interface ToldUnit {
  readonly unit: string
  readonly weight: number
  readonly daysLate: number
  readonly flags: readonly ToldFlag[]
}

type Change = (unit: number, month: number, numbers: readonly number[]) => readonly number[] | null

/** Ten months of reports by all units, sent on time; `change`: what some tell instead, or null for no report. */
function deskWith(change: Change = (_unit, _month, numbers) => numbers, text = definition): Desk {
  const desk = new Desk().withCampaign('monthly', text, registry)
  const paths = Array.from({ length: 10 }, (_, at) => {
    const rows = units.flatMap((_name, unit) => {
      const numbers = change(unit, at + 1, honest(unit, at + 1))
      return numbers === null ? [] : [[unit, numbers] as const]
    })
    return desk.file(`thang-${String(at + 1)}.csv`, monthlyReport(at + 1, rows))
  })
  const send = (from: number, to: number, at: string) =>
    desk.run(['import', 'monthly', ...paths.slice(from, to), '--received-at', at])
  send(0, 8, '2026-09-05T02:00:00Z')
  send(8, 9, '2026-10-05T02:00:00Z')
  send(9, 10, '2026-11-05T02:00:00Z')
  return desk
}

const listed = (desk: Desk, more = ''): readonly ToldUnit[] =>
  desk.run(`lagging monthly --as-of 2026-11-10${more}`).json['units'] as readonly ToldUnit[]

test('nothing is raised by clean reports', () => {
  expect(listed(deskWith())).toEqual([])
})

test('copies, slips of a digit and missing reports are raised, with their figures and cells', () => {
  const desk = deskWith((unit, month, numbers) => {
    if (unit === 0 && month === 5) return honest(0, 4)
    if (unit === 1 && month === 7) return numbers.map((number, at) => (at === 4 ? number * 10 : number))
    if (unit === 2 && month >= 8) return null
    if (unit === 3 && month === 3) return honest(4, 3)
    return numbers
  })
  const told = listed(desk).map(({ unit, flags }) => [unit, flags.map(({ code, period }) => [code, period])])
  expect(Object.fromEntries(told)).toEqual({
    '0': [['report/same-as-period', '2026-05']],
    '1': [['value/tenfold', '2026-07']],
    '2': [
      ['report/overdue', '2026-08'],
      ['report/overdue', '2026-09'],
      ['report/missed-in-row', null],
    ],
    '3': [['report/same-as-unit', '2026-03']],
    '4': [['report/same-as-unit', '2026-03']],
  })
  const [first, ...others] = listed(desk)
  expect(first).toMatchObject({ unit: '2', weight: 9, daysLate: 56 })
  const tenfold = others.flatMap(({ flags }) => flags).find(({ code }) => code === 'value/tenfold')
  expect(tenfold?.cell).toBe('G5')
  expect(tenfold?.message).toContain('Nghi sai ×10')
  const copy = others.flatMap(({ flags }) => flags).find(({ code }) => code === 'report/same-as-period')
  expect(copy?.message).toMatch(/^Trùng số liệu kỳ trước/)
  expect(listed(desk, ' --office Chung')).toEqual([])
  expect(listed(desk, ' --node 1').map(({ unit }) => unit)).toEqual(['1'])
})

test('what is new and what has gone since a day is told', () => {
  const desk = deskWith((unit, month, numbers) => (unit === 2 && month === 9 ? null : numbers))
  const late = desk.file('thang-9-bo-sung.csv', monthlyReport(9, [[2, honest(2, 9)]]))
  desk.run(['import', 'monthly', late, '--received-at', '2026-11-02T02:00:00Z'])
  const { json } = desk.run('lagging monthly --as-of 2026-11-10 --since 2026-10-20')
  expect(json['units']).toMatchObject([{ unit: '2', flags: [{ code: 'report/late', isNew: true }] }])
  const { cleared } = json['changes'] as { cleared: readonly unknown[] }
  expect(cleared).toContainEqual(expect.objectContaining({ unit: '2', code: 'report/overdue' }))
})

test('a campaign may set its own thresholds and weights, and they are printed', () => {
  const own = `${definition}inspection:\n  weights: { report/overdue: 7 }\n  thresholds: { missed_periods: 3 }\n`
  const desk = deskWith((unit, month, numbers) => (unit === 2 && month >= 9 ? null : numbers), own)
  const { json } = desk.run('lagging monthly --as-of 2026-11-20 --lang en')
  expect(json).toMatchObject({
    units: [{ unit: '2', weight: 14, flags: [{ code: 'report/overdue' }, { code: 'report/overdue' }] }],
    weights: { 'report/overdue': 7, 'report/late': 1 },
    thresholds: { missedPeriods: 3, outlierZ: 3.5 },
  })
})

test('what was done about a unit stands beside it for good, as known then and now', () => {
  const desk = deskWith((unit, month, numbers) => (unit === 2 && month === 9 ? null : numbers))
  const step = (action: string, at: string, ...more: readonly string[]) =>
    desk.run([
      ...['follow-up', 'monthly', '2', '--action', action, '--at', at, ...more],
      ...['--by', 'Ủy ban kiểm tra', '--reason', 'Nhắc báo cáo tháng 9'],
    ])
  expect(step('ask', '2026-11-01T02:00:00Z', '--due', '2026-11-08').status).toBe(0)
  step('answer', '2026-11-07T02:00:00Z')
  const followUps = (more = '') =>
    (desk.run(`lagging monthly --as-of 2026-11-10${more}`).json['units'] as { followUps: unknown[] }[])[0]
      ?.followUps
  expect(followUps()).toMatchObject([
    { action: 'ask', dueOn: '2026-11-08', by: 'Ủy ban kiểm tra' },
    { action: 'answer', dueOn: null },
  ])
  expect(followUps(' --known-at 2026-11-02T00:00:00Z')).toHaveLength(1)
  expect(desk.run('follow-up monthly 2 --action ask').status).toBe(2)
  expect(desk.run('follow-up monthly 77 --action ask --by A --reason B').status).toBe(2)
})

test('each unit gets a letter with its own reasons, and all of them stand on a list', () => {
  const desk = deskWith((unit, month, numbers) => (unit === 2 && month === 9 ? null : numbers))
  const folder = join(desk.folder, 'letters')
  const { json } = desk.run([
    'letters',
    'monthly',
    '--as-of',
    '2026-11-10',
    '--due',
    '2026-11-20',
    '-o',
    folder,
  ])
  expect((json['files'] as string[]).map((path) => basename(path))).toEqual([
    'danh-sach-don-vi-can-don-doc.docx',
    'danh-sach-don-vi-can-don-doc.xlsx',
    'cong-van_2.docx',
    'tat-ca.zip',
  ])
  const flags = listed(desk).flatMap((unit) => unit.flags)
  for (const name of ['cong-van_2.docx', 'danh-sach-don-vi-can-don-doc.docx']) {
    const document = unzipSync(readFileSync(join(folder, name)))['word/document.xml']
    const words = strFromU8(document ?? new Uint8Array()).replace(/<[^>]+>/g, '')
    for (const { message } of flags) expect(words).toContain(message)
  }
  const letter = strFromU8(
    unzipSync(readFileSync(join(folder, 'cong-van_2.docx')))['word/document.xml'] ?? new Uint8Array(),
  )
  expect(letter).toContain('Kính gửi: Xã Cẩm')
  expect(letter).toContain('trước hết ngày 20 tháng 11 năm 2026')
  const list = read(readFileSync(join(folder, 'danh-sach-don-vi-can-don-doc.xlsx')))
  const lines = utils.sheet_to_json<string[]>(Object.values(list.Sheets)[0] ?? {}, { header: 1 })
  expect(lines.map((line) => line[5])).toEqual(expect.arrayContaining(flags.map(({ message }) => message)))
  expect(Object.keys(unzipSync(readFileSync(join(folder, 'tat-ca.zip'))))).toHaveLength(3)
  desk.run([
    'letters',
    'monthly',
    '--as-of',
    '2026-11-10',
    '--due',
    '2026-11-20',
    '--per',
    'area',
    '-o',
    folder,
  ])
  const alone = strFromU8(
    unzipSync(readFileSync(join(folder, 'cong-van_2.docx')))['word/document.xml'] ?? new Uint8Array(),
  )
  expect(alone, 'a unit that nobody answers for but itself').toBe(letter)
})
