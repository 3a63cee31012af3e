import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { filesIn, livedIn } from './lived-in-store.ts'
import { Desk } from './tiendo.ts'

const origin = livedIn(new Desk(afterAll))
const backup = join(origin.folder, 'sao-luu.tar.gz')
const backedUp = origin.run(['backup', '-o', backup])

const asked = [
  'indicators golden --as-of 2026-12-31 --by unit',
  'indicators golden --as-of 2026-06-30 --known-at 2026-04-15T00:00:00Z',
  'reporting golden --as-of 2026-12-31',
  'findings golden',
  'lagging golden --as-of 2026-12-31',
  'freezes golden',
]

test('a store in order passes every check, and stays as it is', () => {
  const before = filesIn(origin.store)
  const { status, json, stderr } = origin.run('doctor --lang en')
  const checks = json['checks'] as { id: string; ok: boolean; detail: string }[]
  expect(checks.filter(({ ok }) => !ok)).toEqual([])
  expect(checks).toHaveLength(11)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(filesIn(origin.store)).toEqual(before)
})

test('what was backed up is restored elsewhere to the same figures, to the same content', () => {
  expect(backedUp, backedUp.stderr).toMatchObject({
    status: 0,
    json: { file: backup, submissions: 3, deeds: 2, freezes: 1, followUps: 1, blobs: 3, campaigns: 1 },
  })
  const desk = new Desk()
  const restored = desk.run(['restore', backup])
  const contentHash = origin.run('build').json['contentHash']
  expect(restored, restored.stderr).toMatchObject({
    status: 0,
    json: { submissions: 3, definitions: { placed: ['golden'], kept: [] }, figures: 'same', contentHash },
  })
  for (const question of asked) expect(desk.run(question).json, question).toEqual(origin.run(question).json)
  expect(desk.run('doctor').status).toBe(0)
})

test('a ledger cut short is told with what to do, and no other command need be asked', () => {
  const desk = new Desk()
  cpSync(origin.campaigns, desk.campaigns, { recursive: true })
  cpSync(origin.store, desk.store, { recursive: true })
  const ledger = join(desk.store, 'ledger.sqlite')
  writeFileSync(ledger, readFileSync(ledger).subarray(0, 5000))
  const before = filesIn(desk.store)
  const { status, json } = desk.run('doctor')
  expect(status).toBe(3)
  expect((json['checks'] as object[])[0]).toMatchObject({
    id: 'ledger_is_sound',
    ok: false,
    detail: expect.stringContaining('khôi phục kho từ bản sao lưu') as string,
  })
  const refused = desk.run(['backup', '-o', join(desk.folder, 'b.tar.gz'), '--lang', 'en'])
  expect(refused).toMatchObject({ status: 3, json: { file: null, checks: [{ id: 'ledger_is_sound' }] } })
  expect(existsSync(join(desk.folder, 'b.tar.gz'))).toBe(false)
  expect(filesIn(desk.store)).toEqual(before)
})

test.each([300, 600, 900])('killed after %i ms, a restoring can be done again', async (milliseconds) => {
  const desk = new Desk()
  const killed = desk.start(['restore', backup])
  const ended = once(killed, 'exit')
  await setTimeout(milliseconds)
  killed.kill('SIGKILL')
  await ended
  // Where it was done before it was killed, it is done.
  if (!existsSync(join(desk.store, 'current.json'))) expect(desk.run(['restore', backup]).status).toBe(0)
  expect(desk.run('build').json['contentHash']).toBe(origin.run('build').json['contentHash'])
  expect(Object.keys(filesIn(desk.folder)).filter((name) => name.includes('.restoring-'))).toEqual([])
})

test('nothing is overwritten unasked', () => {
  const desk = new Desk()
  const other = desk.file('other.tar.gz', 'x')
  expect(origin.run(['backup', '-o', other])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--force') as string,
  })
  expect(readFileSync(other, 'utf8')).toBe('x')
  expect(origin.run(['backup', '-o', other, '--force']).status).toBe(0)
  mkdirSync(desk.store)
  writeFileSync(join(desk.store, 'mine'), 'x')
  expect(desk.run(['restore', other])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--store') as string,
  })
  expect(Object.keys(filesIn(desk.store))).toEqual(['mine'])
})

test.each([
  [['backup'], 'backup needs -o'],
  [['restore'], 'restore needs a backup'],
  [['restore', 'no-such-file'], 'no such file'],
])('%j is told how it is called', (words, sentence) => {
  expect(new Desk().run(words)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining(sentence) as string,
  })
})

test('another definition of the campaign is not overwritten, and is named', () => {
  const desk = new Desk()
  cpSync(origin.campaigns, desk.campaigns, { recursive: true })
  const definition = join(desk.campaigns, 'golden/units.csv')
  writeFileSync(definition, readFileSync(definition, 'utf8').replace('Xã An', 'Xã Ân'))
  const before = filesIn(desk.folder)
  const refused = desk.run(['restore', backup, '--lang', 'en'])
  expect(refused).toMatchObject({
    status: 3,
    json: {
      findings: [
        {
          code: 'backup/definition-differs',
          severity: 'error',
          file: 'sao-luu.tar.gz',
          message: expect.stringContaining('“units.csv”') as string,
        },
      ],
    },
  })
  expect(filesIn(desk.folder)).toEqual(before)
  expect(existsSync(desk.store)).toBe(false)
})
