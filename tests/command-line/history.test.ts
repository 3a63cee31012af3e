import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { countsReport } from './counts-report.ts'
import { Desk } from './tiendo.ts'

const registry = 'code,name,kind,parent\nP,Tỉnh Mẫu,province_committee,\nA,Xã An,commune_committee,P\n'
const definition = readFileSync(new URL('../golden/campaign.yaml', import.meta.url), 'utf8')
const office = ['--by', 'Văn phòng', '--reason', 'Đã rà lại số quý trước']

function cumulativeDesk(): Desk {
  const total = 'label: { vi: Số đã làm, en: Done }, mandatory: true'
  return new Desk().withCampaign('golden', definition.replace(total, `${total}, cumulative: true`), registry)
}

function send(desk: Desk, done: string, quarter: string, receivedAt: string) {
  const path = desk.file(`${quarter}.csv`, countsReport([['Xã An', done, '40']], `Quý ${quarter}/2026`))
  const { json } = desk.run(['import', 'golden', path, '--received-at', receivedAt])
  return (json['files'] as { submission: string; findings: unknown[] }[])[0]
}

test('a total since the campaign began that falls is doubted at its cell, until it is confirmed', () => {
  const desk = cumulativeDesk()
  expect(send(desk, '20', 'I', '2026-04-10T00:00:00Z')?.findings).toEqual([])
  const fallen = send(desk, '12', 'II', '2026-07-10T00:00:00Z')
  expect(fallen?.findings).toMatchObject([
    { code: 'cell/cumulative-falls', severity: 'warning', cell: 'C4', value: '12', unit: 'A', field: 'done' },
  ])
  expect(desk.run('findings golden').json['findings']).toMatchObject([{ code: 'cell/cumulative-falls' }])
  desk.run(['confirm', fallen?.submission ?? '', 'C4', ...office])
  expect(desk.run('findings golden').json['findings']).toMatchObject([{ code: 'cell/confirmed' }])
})

test('a report of an earlier period that comes later raises the doubt about the one that was there', () => {
  const desk = cumulativeDesk()
  send(desk, '12', 'II', '2026-07-10T00:00:00Z')
  expect(send(desk, '20', 'I', '2026-07-20T00:00:00Z')?.findings).toEqual([])
  expect(desk.run('findings golden').json['findings']).toMatchObject([{ file: 'II.csv', cell: 'C4' }])
})

test('a total that grows, or stays, is not doubted', () => {
  const desk = cumulativeDesk()
  for (const [done, quarter] of [
    ['20', 'I'],
    ['20', 'II'],
    ['31', 'III'],
  ] as const)
    expect(send(desk, done, quarter, '2026-12-01T00:00:00Z')?.findings).toEqual([])
})

test('a part that one form tells may not pass the whole that another tells of the same unit and time', () => {
  const rule =
    'rules:\n  - { kind: part_of, part: { form: counts, field: done }, whole: { form: heads, field: heads } }\n'
  const heads = `
  - id: heads
    number: '09'
    title: { vi: Biểu nhân sự, en: Heads }
    reported_by: [commune_committee]
    every: year
    fields:
      - { id: heads, type: integer, label: { vi: Số người hiện có, en: Heads }, mandatory: true }
`
  const text = definition.replace('\nforms:', `\n${rule}forms:${heads.trimEnd()}`)
  const desk = new Desk().withCampaign('golden', text, registry)
  expect(desk.run('check golden').json['ok']).toBe(true)
  const lines = ['TỈNH MẪU;;', 'Kỳ báo cáo: Năm 2026;;', 'TT;Đơn vị;Số người hiện có', '1;Xã An;15']
  desk.run(['import', 'golden', desk.file('nhan-su.csv', lines.join('\n'))])
  expect(send(desk, '20', 'I', '2026-04-10T00:00:00Z')?.findings).toMatchObject([
    { code: 'cell/exceeds-other-form', severity: 'warning', cell: 'C4', value: '20', unit: 'A' },
  ])
  expect(send(desk, '15', 'II', '2026-07-10T00:00:00Z')?.findings).toEqual([])
})

test('a rule that names no field of its form is told by check', () => {
  const rule =
    'rules:\n  - { kind: part_of, part: { form: counts, field: dome }, whole: { form: count, field: total } }\n'
  const desk = new Desk().withCampaign('golden', definition.replace('\nforms:', `\n${rule}forms:`), registry)
  expect(desk.run('check golden').json['findings']).toMatchObject([
    { code: 'definition/unknown-reference', value: 'dome' },
    { code: 'definition/unknown-reference', value: 'count' },
  ])
})
