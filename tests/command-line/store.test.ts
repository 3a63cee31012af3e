import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openStore } from '../../etl/figures/store.ts'
import { countsReport } from './counts-report.ts'
import { Desk } from './tiendo.ts'

const communes = { A: 'Xã An', B: 'Xã Bình' }
const before = countsReport([['Xã An', '30', '40']])
const after = countsReport([['Xã Bình', '45', '50']])

function figure(desk: Desk): unknown {
  return desk.run('indicators golden --indicator done_rate').json['rows']
}

/** As the pages read it: from the published snapshot, building nothing. */
async function publishedNumerator(store: string): Promise<number | null | undefined> {
  const figures = openStore({ store })
  const [row] = await figures.indicators({ campaign: 'golden', indicator: 'done_rate', asOf: '2026-12-31' })
  figures.close()
  return row?.numerator
}

test('a store that is not there yet is told, and told no more once it is', () => {
  const desk = new Desk().withCommunes(communes)
  const asked = ['indicators', 'golden', '--indicator', 'done_rate']
  const first = desk.run(asked)
  expect(first.status).toBe(0)
  expect(first.stderr).toContain(`Chưa có kho ở ${desk.store}`)
  expect(desk.run(asked).stderr).toBe('')
  const english = new Desk().withCommunes(communes)
  expect(english.run([...asked, '--lang', 'en']).stderr).toContain(
    `There is no store at ${english.store} yet`,
  )
})

test('two builds of the same store have one content hash', () => {
  const desk = new Desk().withCommunes(communes)
  desk.run(['import', 'golden', desk.file('a.csv', before), desk.file('b.csv', after)])
  const [first, second] = [desk.run('build'), desk.run('build')]
  expect(first.json['contentHash']).toMatch(/^[0-9a-f]{64}$/)
  expect(second.json['contentHash']).toBe(first.json['contentHash'])
  expect(second.json['snapshot']).toBe(first.json['snapshot'])
})

test('the order in which files come in changes no content', () => {
  const hashes = [
    ['a.csv', 'b.csv'],
    ['b.csv', 'a.csv'],
  ].map((order) => {
    const desk = new Desk().withCommunes(communes)
    desk.file('a.csv', before)
    desk.file('b.csv', after)
    for (const name of order) {
      desk.run(['import', 'golden', join(desk.folder, 'files', name), '--received-at', '2026-04-10'])
    }
    return desk.run('build').json['contentHash']
  })
  expect(hashes[0]).toBe(hashes[1])
})

test('a published snapshot is the one file named by what is in it, and is read-only', () => {
  const desk = new Desk().withCommunes(communes)
  const { json } = desk.run(['import', 'golden', desk.file('a.csv', before)])
  const names = readdirSync(join(desk.store, 'snapshots'))
  expect(names).toEqual([`${String(json['snapshot'])}.duckdb`])
  expect(statSync(join(desk.store, 'snapshots', String(names[0]))).mode & 0o222).toBe(0)
})

test.each([60, 180, 300, 420, 540])(
  'killed after %i ms, the previous snapshot serves and the next import works',
  async (milliseconds) => {
    const desk = new Desk().withCommunes(communes)
    desk.run(['import', 'golden', desk.file('a.csv', before)])
    const killed = desk.start(['import', 'golden', desk.file('b.csv', after)])
    const ended = once(killed, 'exit')
    await setTimeout(milliseconds)
    killed.kill('SIGKILL')
    await ended
    expect([30, 75]).toContain(await publishedNumerator(desk.store))
    desk.run(['import', 'golden', desk.file('b.csv', after)])
    expect(figure(desk)).toMatchObject([{ numerator: 75, denominator: 90, reporting: 2 }])
    expect(readdirSync(join(desk.store, 'snapshots')).filter((name) => name.startsWith('.'))).toEqual([])
  },
)
