import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { DeskProcess } from '../../../etl/desk/desk.ts'
import { RefusedError } from '../../../etl/desk/refusal.ts'
import { countsReport } from '../../command-line/counts-report.ts'

const golden = fileURLToPath(new URL('../../golden/campaign.yaml', import.meta.url))
const author = { by: 'Văn phòng', reason: 'thử', at: '2026-05-01T00:00:00.000Z' }

/** A desk over a store of its own; both vanish with the test. */
function desk(idleMilliseconds?: number): { desk: DeskProcess; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-desk-'))
  const campaign = join(folder, 'campaigns/golden')
  mkdirSync(campaign, { recursive: true })
  cpSync(golden, join(campaign, 'campaign.yaml'))
  writeFileSync(
    join(campaign, 'units.csv'),
    'code,name,kind,parent\nP,Tỉnh Mẫu,province_committee,\nA,Xã An,commune_committee,P\n',
  )
  const opened = new DeskProcess(
    { store: join(folder, 'store'), campaigns: join(folder, 'campaigns') },
    idleMilliseconds,
  )
  onTestFinished(() => {
    opened.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { desk: opened, folder }
}

function batchIn(folder: string, names: readonly string[]) {
  const sent = join(folder, 'sent')
  mkdirSync(sent)
  for (const [index, name] of names.entries()) {
    writeFileSync(join(sent, name), countsReport([['Xã An', String(index), '40']]))
  }
  const claim = { unit: null, form: null, period: null }
  return { folder: sent, receivedAt: '2026-04-10T00:00:00.000Z', claim }
}

test('a check tells how far it is, and stores nothing', async () => {
  const { desk: own, folder } = desk()
  const told: [number, number, string][] = []
  const batch = batchIn(folder, ['a.csv', 'b.csv'])
  const checked = await own.ask('check', { campaign: 'golden', batch }, (...progress) => told.push(progress))
  expect(told).toEqual([
    [1, 2, 'a.csv'],
    [2, 2, 'b.csv'],
  ])
  expect(checked.map(({ name, outcome, submission }) => [name, outcome, submission])).toEqual([
    ['a.csv', 'accepted', null],
    ['b.csv', 'accepted', null],
  ])
  expect(await own.ask('record', { campaign: 'golden', now: author.at })).toEqual([])
})

test('what is refused is refused on this side too, and the next thing is done', async () => {
  const { desk: own, folder } = desk()
  const withdrawn = own.ask('withdraw', { campaign: 'golden', submission: 'none', author })
  await expect(withdrawn).rejects.toThrow(RefusedError)
  const batch = batchIn(folder, ['a.csv'])
  const [received] = await own.ask('receive', { campaign: 'golden', batch })
  const submission = received?.submission ?? ''
  expect(await own.ask('withdraw', { campaign: 'golden', submission, author })).toMatchObject({ reread: 1 })
})

test('our failure is told, and one that ends is started anew', async () => {
  const { desk: own } = desk()
  await expect(own.ask('record', { campaign: 'none', now: author.at })).rejects.toThrow('no campaign none')
  const asked = own.ask('record', { campaign: 'golden', now: author.at })
  own.close()
  await expect(asked).rejects.toThrow('ended before it answered')
  expect(await own.ask('record', { campaign: 'golden', now: author.at })).toEqual([])
})

test('with nothing to do it ends by itself', async () => {
  const { desk: own } = desk(50)
  expect(await own.ask('record', { campaign: 'golden', now: author.at })).toEqual([])
  await expect.poll(() => own.isRunning).toBe(false)
})
