import { basename } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { countsReport } from './counts-report.ts'
import { Desk } from './tiendo.ts'

const communes = { A: 'Xã An', B: 'Xã Bình' }
const first = strToU8(countsReport([['Xã An', '30', '40']]))
const second = strToU8(countsReport([['Xã Bình', '45', '50']]))

function imported(desk: Desk, path: string) {
  const { json, status } = desk.run(['import', 'golden', path, '--received-at', '2026-04-10T00:00:00Z'])
  const files = json['files'] as { path: string; outcome: string; findings: { code: string }[] }[]
  return { status, files: files.map((file) => ({ ...file, path: basename(file.path) })) }
}

test('the files of a zip come in one by one, with the times of its register', () => {
  const desk = new Desk().withCommunes(communes)
  const archive = zipSync({
    'thang-4/a.csv': first,
    'thang-4/b.csv': second,
    '__MACOSX/._a.csv': strToU8('x'),
    'received.csv': strToU8('file,received_at\nthang-4/b.csv,2026-04-20T00:00:00Z\n'),
  })
  expect(imported(desk, desk.file('bao-cao.zip', archive))).toMatchObject({
    status: 0,
    files: [
      { path: 'a.csv', outcome: 'accepted' },
      { path: 'b.csv', outcome: 'accepted' },
    ],
  })
  expect(
    desk.run('reporting golden --form counts --period 2026-Q1 --as-of 2026-05-01').json['rows'],
  ).toMatchObject([{ expected: 2, onTime: 1, late: 1 }])
})

test('a zip that is cut off, or holds nothing, is refused in one sentence', () => {
  const desk = new Desk().withCommunes(communes)
  const archive = zipSync({ 'a.csv': first })
  const cut = imported(desk, desk.file('cut.zip', archive.slice(0, archive.length - 30)))
  expect(cut).toMatchObject({
    status: 3,
    files: [{ outcome: 'rejected', findings: [{ code: 'file/archive-damaged' }] }],
  })
  const empty = imported(desk, desk.file('empty.zip', zipSync({})))
  expect(empty).toMatchObject({ status: 3, files: [{ outcome: 'rejected' }] })
})

test('the files of a zip in a zip are taken too', () => {
  const desk = new Desk().withCommunes(communes)
  const archive = zipSync({ 'a.csv': first, 'inner.zip': zipSync({ 'b.csv': second }) })
  expect(imported(desk, desk.file('outer.zip', archive))).toMatchObject({
    status: 0,
    files: [
      { path: 'a.csv', outcome: 'accepted' },
      { path: 'b.csv', outcome: 'accepted' },
    ],
  })
})
