import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countsReport } from './counts-report.ts'
import { Desk } from './tiendo.ts'

const header = 'code,name,kind,parent,valid_from,valid_to'
const apart = [
  header,
  'P,Tỉnh Mẫu,province_committee,,,',
  'A,Xã An,commune_committee,P,,',
  'B,Xã Bình,commune_committee,P,,',
]
const merged = [
  header,
  'P,Tỉnh Mẫu,province_committee,,,',
  'A,Xã An,commune_committee,P,,2026-06-30',
  'B,Xã Bình,commune_committee,P,,2026-06-30',
  'N,Xã An Bình,commune_committee,P,2026-07-01,',
]
const events = [
  'date,kind,from,to,share,document',
  '2026-07-01,merge,A,N,,NQ 1',
  '2026-07-01,merge,B,N,,NQ 1',
]

function write(desk: Desk, units: readonly string[], changes: readonly string[]): void {
  writeFileSync(join(desk.campaigns, 'golden/units.csv'), units.join('\n'))
  writeFileSync(join(desk.campaigns, 'golden/events.csv'), changes.join('\n'))
}

test('a merger is shown in the structure of the day, and undone it leaves nothing behind', () => {
  const desk = new Desk().withCommunes({})
  write(desk, apart, [])
  const report = countsReport(
    [
      ['Xã An', '18', '20'],
      ['Xã Bình', '9', '10'],
    ],
    'Quý II/2026',
  )
  desk.run(['import', 'golden', desk.file('quy-2.csv', report), '--received-at', '2026-07-10'])
  const hash = (): unknown => desk.run('build').json['contentHash']
  const before = hash()
  write(desk, merged, events)
  const between = hash()
  expect(between).not.toBe(before)
  const asked = 'indicators golden --indicator done_rate --period 2026-Q2 --as-of 2026-08-01 --structure now'
  expect(desk.run(`${asked} --node N`).json['rows']).toMatchObject([{ numerator: 27, denominator: 30 }])
  expect(desk.run(asked).json['rows']).toMatchObject([{ node: 'P', numerator: 27, denominator: 30 }])
  write(desk, merged, [])
  expect(hash()).not.toBe(between)
  write(desk, apart, [])
  expect(hash()).toBe(before)
})
