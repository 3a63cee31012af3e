import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { sha256 } from '../../../etl/archive/blob-store.ts'
import { readBackup } from '../../../etl/safekeeping/backup-reader.ts'
import { writeBackup } from '../../../etl/safekeeping/backup.ts'
import type { Manifest } from '../../../etl/safekeeping/manifest.ts'
import { restoreBackup } from '../../../etl/safekeeping/restore.ts'
import { tarOf } from '../../../etl/safekeeping/tar.ts'
import { countsReport } from '../../command-line/counts-report.ts'
import { filesIn, livedIn } from '../../command-line/lived-in-store.ts'
import { Desk } from '../../command-line/tiendo.ts'

const CREATED = '2026-12-01T03:00:00.000Z'

const origin = livedIn(new Desk(afterAll))
const location = { store: origin.store, campaigns: origin.campaigns }
const backup = join(origin.folder, 'sao-luu.tar.gz')
await writeBackup(location, backup, CREATED)

type Entries = readonly (readonly [name: string, content: Uint8Array])[]

/** A tar as ours are, of whatever. */
async function packed(entries: Entries): Promise<Uint8Array> {
  const files = entries.map(([name, content]) => ({
    ...{ name, size: content.length },
    content: () => Readable.from([content]),
  }))
  return gzipSync(await buffer(tarOf(files, new Date(0))))
}

/** The entries of a backup of ours, in their order. */
function entriesIn(path: string): [name: string, content: Buffer][] {
  const tar = gunzipSync(readFileSync(path))
  const entries: [string, Buffer][] = []
  for (let at = 0; tar[at] !== 0;) {
    const name = tar.toString('utf8', at, tar.indexOf(0, at))
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 135), 8)
    entries.push([name, tar.subarray(at + 512, at + 512 + size)])
    at += 512 + Math.ceil(size / 512) * 512
  }
  return entries
}

/** The backup with another manifest, and what else is to be other. */
function rewritten(change: (manifest: Manifest) => object, others: Entries = []): Promise<Uint8Array> {
  const [[name, text] = ['', Buffer.alloc(0)], ...rest] = entriesIn(backup)
  const manifest = change(JSON.parse(text.toString('utf8')) as Manifest)
  return packed([[name, strToU8(JSON.stringify(manifest))], ...rest, ...others])
}

/** Restores to where nothing is, and expects that nothing comes to be. */
async function refusal(bytes: Uint8Array | Promise<Uint8Array>): Promise<readonly string[]> {
  const desk = new Desk()
  const path = desk.file('b.tar.gz', await bytes)
  const before = filesIn(desk.folder)
  const restored = await restoreBackup(path, { store: desk.store, campaigns: desk.campaigns })
  expect(filesIn(desk.folder)).toEqual(before)
  expect(readdirSync(desk.folder).toSorted()).toEqual(['campaigns', 'files'])
  expect(readdirSync(desk.campaigns)).toEqual([])
  return 'findings' in restored
    ? restored.findings.map(({ code, params }) => `${code} ${JSON.stringify(params)}`)
    : []
}

test('the same store at the same time is the same bytes; at another only the time is another', async () => {
  const [again, later] = ['again.tar.gz', 'later.tar.gz'].map((name) => join(origin.folder, name))
  await writeBackup(location, again ?? '', CREATED)
  await writeBackup(location, later ?? '', '2027-01-01T00:00:00.000Z')
  expect(sha256(readFileSync(again ?? ''))).toBe(sha256(readFileSync(backup)))
  const [one, other] = await Promise.all([backup, later ?? ''].map((path) => readBackup(path, null)))
  expect(other?.manifest).toEqual({ ...one?.manifest, createdAt: '2027-01-01T00:00:00.000Z' })
})

test('what was received, the ledger and the definitions are in it, and nothing else', () => {
  const names = entriesIn(backup).map(([name]) => name)
  const blobs = readdirSync(join(origin.store, 'blobs'), { recursive: true, encoding: 'utf8' })
  expect(names).toEqual([
    'manifest.json',
    'ledger.sqlite',
    'campaigns/golden/campaign.yaml',
    'campaigns/golden/units.csv',
    ...blobs
      .filter((name) => name.includes('/'))
      .toSorted()
      .map((name) => `blobs/${name}`),
  ])
})

/** What is in a packed file; null: it cannot be unpacked. */
function unpacked(bytes: Buffer): Buffer | null {
  try {
    return gunzipSync(bytes)
  } catch {
    return null
  }
}

test('one flipped byte that changes anything, and nothing is restored', async () => {
  const whole = readFileSync(backup)
  const content = gunzipSync(whole)
  const step = Math.floor(whole.length / 60)
  for (let at = 10; at < whole.length; at += step) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 0x10
    // A repetition may be taken from elsewhere and still be the same, as among zeros.
    if (unpacked(bytes)?.equals(content) === true) continue
    const path = join(origin.folder, 'flipped.tar.gz')
    writeFileSync(path, bytes)
    const { findings } = await readBackup(path, null)
    expect(findings, `byte ${String(at)}`).not.toEqual([])
    if (at % 7 === 0) expect(await refusal(bytes)).not.toEqual([])
  }
})

test.each([0.02, 0.3, 0.7, 0.999])('cut off after %f of it, it is refused as such', async (share) => {
  const whole = readFileSync(backup)
  const findings = await refusal(whole.subarray(0, Math.floor(whole.length * share)))
  expect(findings).toContain('backup/damaged {"entry":null}')
})

test.each<readonly [string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['words', strToU8('not a backup at all')],
  ['a zip', zipSync({ 'a.csv': strToU8('a;b') })],
  ['something else packed', gzipSync(strToU8('x'.repeat(5000)))],
  ['a tar of something else', await packed([['thu.txt', strToU8('x')]])],
  ['an empty tar', await packed([])],
  ['a manifest of something else', await packed([['manifest.json', strToU8('{"kind":"other"}')]])],
])('%s is no backup', async (_, bytes) => {
  const [finding, ...others] = await refusal(bytes)
  expect(finding).toMatch(/^backup\/(not-a-backup|damaged)/)
  expect(others).toEqual([])
})

test('a backup of a later format names the version that can read it', async () => {
  expect(await refusal(rewritten((manifest) => ({ ...manifest, format: 2, product: '3.1.0' })))).toEqual([
    'backup/later-format {"format":2,"known":1,"product":"3.1.0"}',
  ])
})

test('every entry that is not what was backed up is named', async () => {
  const [manifest, ledger, ...rest] = entriesIn(backup)
  const [definition, ...others] = rest
  const changed = others.map(([name, content], at): [string, Buffer] => [
    name,
    at === 1 ? Buffer.from(content.map((byte) => byte ^ 1)) : content,
  ])
  if (manifest === undefined || ledger === undefined) throw new Error('an empty backup')
  const findings = await refusal(packed([manifest, ledger, ...changed, ['them.txt', strToU8('x')]]))
  const named = [definition?.[0], others[1]?.[0], 'them.txt']
  expect(findings.toSorted()).toEqual(
    named.map((entry) => `backup/damaged ${JSON.stringify({ entry })}`).toSorted(),
  )
})

test.each([
  '../outside',
  '/tmp/outside',
  'campaigns/../../outside',
  'blobs/../../x',
  'campaigns/golden/..\\x',
])('an entry called %s is put nowhere', async (name) => {
  const content = strToU8('x')
  const entry = { name, size: 1, sha256: sha256(content) }
  const named = rewritten((told) => ({ ...told, entries: [...told.entries, entry] }), [[name, content]])
  expect(await refusal(named)).toEqual(['backup/damaged {"entry":"manifest.json"}'])
  expect(await refusal(rewritten((told) => told, [[name, content]]))).toEqual([
    `backup/damaged ${JSON.stringify({ entry: name })}`,
  ])
})

test('a ledger that speaks of what the backup does not hold is refused', async () => {
  const kept = entriesIn(backup).slice(1, -1)
  const bytes = await rewritten((told) => ({ ...told, entries: told.entries.slice(0, -1) }))
  const [manifest] = entriesIn(new Desk().file('m.tar.gz', bytes))
  if (manifest === undefined) throw new Error('an empty backup')
  expect(await refusal(packed([manifest, ...kept]))).toEqual(['backup/damaged {"entry":"ledger.sqlite"}'])
})

test('definitions that are there are kept, others left alone, and those missing put beside them', async () => {
  const desk = new Desk()
  cpSync(origin.campaigns, desk.campaigns, { recursive: true })
  writeFileSync(join(desk.campaigns, 'golden/GHI-CHU.txt'), 'x')
  mkdirSync(join(desk.store, '.restoring-1'), { recursive: true })
  const restored = await restoreBackup(backup, { store: desk.store, campaigns: desk.campaigns })
  expect(restored).toMatchObject({ placed: [], kept: ['golden'], figures: 'same' })
  expect(existsSync(join(desk.campaigns, 'golden/GHI-CHU.txt'))).toBe(true)
  expect(readdirSync(desk.store).toSorted()).toEqual([
    'blobs',
    'current.json',
    'extractions',
    'ledger.sqlite',
    'snapshots',
  ])
  await expect(restoreBackup(backup, { store: desk.store, campaigns: desk.campaigns })).rejects.toThrow(
    'not empty',
  )
})

test('where the snapshot cannot be built, neither store nor definitions are left behind', async () => {
  const desk = new Desk()
  // The folder of campaigns holds something that is read as a definition and cannot be.
  mkdirSync(join(desk.campaigns, 'odd/campaign.yaml'), { recursive: true })
  writeFileSync(join(desk.campaigns, 'odd/units.csv'), '')
  const before = filesIn(desk.folder)
  const place = { store: desk.store, campaigns: desk.campaigns }
  await expect(restoreBackup(backup, place)).rejects.toThrow('EISDIR')
  expect(filesIn(desk.folder)).toEqual(before)
  expect(readdirSync(desk.campaigns)).toEqual(['odd'])
  expect(existsSync(desk.store)).toBe(false)
})

test('a store whose received files are damaged is not backed up, and every one is named', async () => {
  const desk = new Desk()
  cpSync(origin.store, desk.store, { recursive: true })
  const blobs = readdirSync(join(desk.store, 'blobs'), { recursive: true, encoding: 'utf8' })
  const [first = '', second = ''] = blobs.filter((name) => name.includes('/'))
  for (const name of [first, second]) writeFileSync(join(desk.store, 'blobs', name), 'x')
  const path = join(desk.folder, 'b.tar.gz')
  const backedUp = await writeBackup({ ...location, store: desk.store }, path, CREATED)
  expect(backedUp).toMatchObject({ failed: [{ id: 'blobs_match_their_hash' }] })
  expect(JSON.stringify(backedUp)).toContain(first.slice(3))
  expect(JSON.stringify(backedUp)).toContain(second.slice(3))
  expect(readdirSync(desk.folder).toSorted()).toEqual(['campaigns', 'store'])
})

test('backups taken while files come in are whole', async () => {
  const desk = new Desk()
  cpSync(origin.store, desk.store, { recursive: true })
  cpSync(origin.campaigns, desk.campaigns, { recursive: true })
  const paths = Array.from({ length: 4 }, (_, at) =>
    desk.file(`${String(at)}.csv`, countsReport([['Xã An', String(at), '40']])),
  )
  const imports = paths.map(async (path) => {
    await once(desk.start(['import', 'golden', path]), 'exit')
  })
  const busy = Promise.all(imports)
  for (let round = 0; round < 3; round += 1) {
    const path = join(desk.folder, `${String(round)}.tar.gz`)
    expect(await writeBackup({ ...location, store: desk.store }, path, CREATED)).toHaveProperty('manifest')
    const place = { store: join(desk.folder, String(round)), campaigns: desk.campaigns }
    expect(await restoreBackup(path, place)).toHaveProperty('pointer')
  }
  await busy
})
