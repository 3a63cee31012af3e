import { expect, test } from 'vitest'
import { countsReport } from './counts-report.ts'
import { Desk } from './tiendo.ts'

const office = ['--by', 'Văn phòng', '--reason', 'Đã hỏi lại đơn vị']

interface Sent {
  readonly outcome: string
  readonly findings: readonly { readonly code: string; readonly cell: string | null }[]
}

type Rows = Parameters<typeof countsReport>[0]

/** Sends a report; gives its submission. */
function send(desk: Desk, name: string, rows: Rows, receivedAt: string): string {
  const path = desk.file(name, countsReport(rows))
  const { json } = desk.run(['import', 'golden', path, '--received-at', receivedAt])
  return (json['files'] as { submission: string }[])[0]?.submission ?? ''
}

function figure(desk: Desk, more = ''): unknown {
  const { json } = desk.run(`indicators golden --indicator done_rate --as-of 2026-05-01${more}`)
  return (json['rows'] as unknown[])[0]
}

function reporting(desk: Desk): unknown {
  const question = 'reporting golden --form counts --period 2026-Q1 --as-of 2026-05-01'
  return (desk.run(question).json['rows'] as unknown[])[0]
}

function deedOf({ json }: { readonly json: Readonly<Record<string, unknown>> }): string {
  return (json['deed'] as { id: string }).id
}

test('a spelling that is decided applies to the files that waited for it, from that day on', () => {
  const desk = new Desk().withCommunes({ A: 'Xã An', B: 'Xã Bình' })
  send(desk, 'a.csv', [['Xã Anh Sơn', '30', '40']], '2026-04-10T00:00:00Z')
  send(desk, 'b.csv', [['Xã Anh Sơn', '9', '10']], '2026-04-20T00:00:00Z')
  expect(figure(desk)).toMatchObject({ numerator: null, reporting: 0 })
  expect(desk.run('decisions golden').json['spellings']).toMatchObject([
    { written: 'Xã Anh Sơn', state: 'unknown', places: [{ file: 'a.csv' }, { file: 'b.csv' }] },
  ])
  const spelling = ['--spelling', 'Xã Anh Sơn', '--unit', 'A', ...office, '--at', '2026-04-25T00:00:00Z']
  const decided = desk.run(['decide', 'golden', ...spelling])
  expect(decided.status).toBe(0)
  expect(figure(desk)).toMatchObject({ numerator: 9, denominator: 10, reporting: 1 })
  expect(figure(desk, ' --known-at 2026-04-24T00:00:00Z')).toMatchObject({ numerator: null })
  expect(reporting(desk)).toMatchObject({ received: 1, onTime: 1, correctedAfterDue: 1 })
  expect(desk.run('decisions golden').json).toMatchObject({
    spellings: [],
    decisions: [{ kind: 'spelling', by: 'Văn phòng', isInForce: true }],
  })
  expect(desk.run(['undo', deedOf(decided), ...office]).status).toBe(0)
  expect(figure(desk)).toMatchObject({ numerator: null, reporting: 0 })
  expect(reporting(desk)).toMatchObject({ received: 0 })
  const knownThen = ' --known-at 2026-04-26T00:00:00Z'
  expect(figure(desk, knownThen)).toMatchObject({ numerator: 9, reporting: 1 })
})

test('a spelling that two units share is decided for one file alone', () => {
  const registry = [
    'code,name,kind,parent',
    'P,Tỉnh Mẫu,province_committee,',
    'H,Huyện Hạ,district_committee,P',
    'T,Huyện Thượng,district_committee,P',
    'A,Xã An,commune_committee,H',
    'B,Xã An,commune_committee,T',
  ].join('\n')
  const desk = new Desk()
  desk.file('golden/units.csv', registry)
  desk.withGoldenCampaign(`${desk.folder}/files/golden`)
  const first = send(desk, 'a.csv', [['Xã An', '30', '40']], '2026-04-10T00:00:00Z')
  send(desk, 'b.csv', [['Xã An', '9', '10']], '2026-04-11T00:00:00Z')
  expect(desk.run('decisions golden').json['spellings']).toMatchObject([
    { state: 'ambiguous', candidates: [{ code: 'A' }, { code: 'B' }], places: [{ file: 'a.csv' }] },
    { state: 'ambiguous', places: [{ file: 'b.csv' }] },
  ])
  desk.run(['decide', 'golden', '--spelling', 'Xã An', '--unit', 'B', '--submission', first, ...office])
  expect(figure(desk)).toMatchObject({ numerator: 30, denominator: 40, reporting: 1 })
})

test('a value that is confirmed enters the sums, and undone leaves them again', () => {
  const desk = new Desk().withCommunes({ A: 'Xã An', B: 'Xã Bình' })
  const rows = [['Xã An', '52', '50'] as const, ['Xã Bình', 'năm mươi', '60'] as const]
  const id = send(desk, 'a.csv', rows, '2026-04-10T00:00:00Z')
  expect(figure(desk)).toMatchObject({ numerator: null })
  const findings = desk.run('findings golden').json['findings'] as Sent['findings']
  const cell = findings.find(({ code }) => code === 'cell/part-exceeds-whole')?.cell ?? ''
  const confirmed = desk.run(['confirm', id, cell, ...office])
  expect(confirmed.status).toBe(0)
  expect(figure(desk)).toMatchObject({ numerator: 52, denominator: 50, value: 1.04, reporting: 1 })
  expect(desk.run('findings golden').json['findings']).toContainEqual(
    expect.objectContaining({
      code: 'cell/confirmed',
      severity: 'info',
      cell,
      hint: 'Văn phòng: Đã hỏi lại đơn vị',
    }),
  )
  expect(desk.run(['undo', deedOf(confirmed), ...office]).status).toBe(0)
  expect(figure(desk)).toMatchObject({ numerator: null })
})

test('what cannot be decided is refused in one sentence', () => {
  const desk = new Desk().withCommunes({ A: 'Xã An' })
  const id = send(desk, 'a.csv', [['Xã An', 'năm mươi', '60']], '2026-04-10T00:00:00Z')
  const findings = desk.run('findings golden').json['findings'] as Sent['findings']
  const cell = findings.find(({ code }) => code === 'cell/not-a-number')?.cell ?? ''
  for (const [command, sentence] of [
    [['confirm', id, cell, ...office], 'has no usable value to confirm'],
    [['confirm', id, 'Z99', ...office], 'nothing about cell Z99 is in doubt'],
    [['confirm', 'unknown', cell, ...office], 'no submission unknown'],
    [['withdraw', id, '--by', 'Văn phòng'], 'say why (--reason)'],
    [['withdraw', id, '--reason', 'nhầm'], 'say who decides (--by)'],
    [['decide', 'golden', '--spelling', 'X', '--unit', 'Q', ...office], 'no unit Q'],
    [['decide', 'golden', ...office], 'decide needs --spelling and --unit'],
    [['undo', 'nothing', ...office], 'no decision nothing'],
  ] as const) {
    const { status, stderr } = desk.run(command)
    expect(status, sentence).toBe(2)
    expect(stderr).toContain(sentence)
  }
})

test('a file that is withdrawn leaves the one before it standing, and its lateness with it', () => {
  const desk = new Desk().withCommunes({ A: 'Xã An' })
  send(desk, 'a.csv', [['Xã An', '30', '40']], '2026-04-10T00:00:00Z')
  const second = send(desk, 'b.csv', [['Xã An', '35', '40']], '2026-04-20T00:00:00Z')
  expect(figure(desk)).toMatchObject({ numerator: 35 })
  expect(reporting(desk)).toMatchObject({ onTime: 1, correctedAfterDue: 1 })
  const withdrawn = desk.run(['withdraw', second, ...office, '--at', '2026-04-22T00:00:00Z'])
  expect(figure(desk)).toMatchObject({ numerator: 30 })
  expect(figure(desk, ' --known-at 2026-04-21T00:00:00Z')).toMatchObject({ numerator: 35 })
  expect(reporting(desk)).toMatchObject({ onTime: 1, correctedAfterDue: 0 })
  expect(desk.run(['withdraw', second, ...office]).stderr).toContain('has been withdrawn')
  desk.run(['undo', deedOf(withdrawn), ...office])
  expect(figure(desk)).toMatchObject({ numerator: 35 })
})

test('a unit whose only file is withdrawn has not reported', () => {
  const desk = new Desk().withCommunes({ A: 'Xã An' })
  const id = send(desk, 'a.csv', [['Xã An', '30', '40']], '2026-04-10T00:00:00Z')
  desk.run(['withdraw', id, ...office])
  expect(figure(desk)).toMatchObject({ numerator: null, reporting: 0 })
  expect(reporting(desk)).toMatchObject({ received: 0, missing: 1 })
})

test('a file is replaced by one that can be used, and only by such', () => {
  const desk = new Desk().withCommunes({ A: 'Xã An' })
  const id = send(desk, 'a.csv', [['Xã An', '30', '40']], '2026-04-10T00:00:00Z')
  const broken = desk.run(['replace', id, desk.file('broken.csv', 'x'), ...office])
  expect(broken).toMatchObject({ status: 2 })
  expect(broken.stderr).toContain('nothing was changed')
  expect(figure(desk)).toMatchObject({ numerator: 30 })
  const mended = desk.file('mended.csv', countsReport([['Xã An', '33', '40']]))
  const replaced = desk.run(['replace', id, mended, ...office])
  expect(replaced).toMatchObject({
    status: 0,
    json: { files: [{ outcome: 'accepted' }], withdrawal: { submission: id } },
  })
  expect(figure(desk)).toMatchObject({ numerator: 33 })
})

test('two versions are compared cell by cell, with the effect on the figures above', () => {
  const desk = new Desk().withCommunes({ A: 'Xã An', B: 'Xã Bình' })
  const rows = [['Xã An', '30', '40'] as const, ['Xã Bình', '45', '50'] as const] as const
  const first = send(desk, 'a.csv', rows, '2026-04-10T00:00:00Z')
  const second = send(desk, 'b.csv', [['Xã An', '36', '40']], '2026-04-20T00:00:00Z')
  const { json } = desk.run(['compare', second, first, '--as-of', '2026-05-01'])
  expect(json['changes']).toMatchObject([{ unit: 'A', before: { shown: '30' }, after: { shown: '36' } }])
  expect(json['effects']).toContainEqual({
    indicator: 'done_rate',
    node: 'P',
    period: '2026-Q1',
    before: { numerator: 75, denominator: 90, value: 75 / 90 },
    after: { numerator: 81, denominator: 90, value: 0.9 },
  })
})

function sendColumns(desk: Desk, name: string, headings: string, receivedAt: string) {
  const lines = ['ỦY BAN XÃ AN;;;', 'Kỳ báo cáo: Quý I/2026;;;', headings, '1;Xã An;30;40']
  const path = desk.file(name, lines.join('\n'))
  const { json } = desk.run(['import', 'golden', path, '--received-at', receivedAt])
  return (json['files'] as { submission: string; findings: { code: string }[] }[])[0]
}

test('a column that is told once is known from then on in the files of that sender', () => {
  const desk = new Desk().withCommunes({ A: 'Xã An', B: 'Xã Bình' })
  const headings = 'TT;Đơn vị;Kết quả kỳ này;Số phải làm'
  const sent = sendColumns(desk, 'a.csv', headings, '2026-04-10T00:00:00Z')
  expect(sent?.findings).toMatchObject([
    { code: 'sheet/missing-column' },
    { code: 'column/not-recognised' },
    {},
  ])
  expect(desk.run('decisions golden').json['columns']).toMatchObject([
    { form: 'counts', fields: ['done'], sender: 'A', headings: ['Kết quả kỳ này'], place: { file: 'a.csv' } },
  ])
  const column = ['--form', 'counts', '--column', 'Kết quả kỳ này', '--meaning', 'done', '--unit', 'A']
  const decided = desk.run(['decide', 'golden', ...column, ...office])
  expect(decided.status).toBe(0)
  expect(figure(desk)).toMatchObject({ numerator: 30, denominator: 40 })
  expect(desk.run('decisions golden').json['columns']).toEqual([])
  const again = sendColumns(desk, 'b.csv', headings.replace('TT', 'STT'), '2026-11-24T00:00:00Z')
  expect(again?.findings).toEqual([])
  desk.run(['undo', deedOf(decided), ...office])
  expect(figure(desk)).toMatchObject({ numerator: null })
})

test('a column that is said to hold nothing the form asks for is left out', () => {
  const desk = new Desk().withCommunes({ A: 'Xã An' })
  sendColumns(desk, 'a.csv', 'TT;Đơn vị;Số đã làm;Số phải làm', '2026-04-10T00:00:00Z')
  const column = ['--form', 'counts', '--column', 'Số đã làm', '--meaning', 'none']
  desk.run(['decide', 'golden', ...column, ...office])
  expect(figure(desk)).toMatchObject({ numerator: null })
  const { status, stderr } = desk.run(['decide', 'golden', ...column.slice(0, -1), 'gì đó', ...office])
  expect(status).toBe(2)
  expect(stderr).toContain('choose one of: done, total, rate, unit, code, none')
})
