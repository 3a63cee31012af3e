import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync, chmodSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test } from 'vitest'
import { examineStore } from '../../../etl/safekeeping/doctor.ts'
import { toldCheck } from '../../../etl/safekeeping/told-check.ts'
import { livedIn, filesIn } from '../../command-line/lived-in-store.ts'
import { Desk } from '../../command-line/tiendo.ts'

const origin = livedIn(new Desk(afterAll))

/** Another bit in the last byte, which makes another number of a CSV's last one. */
function flip(path: string): void {
  const bytes = readFileSync(path)
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 0x01
  writeFileSync(path, bytes)
}

/** The one file of a kind, or the first. */
function fileIn(folder: string, ending = ''): string {
  const [name] = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  if (name === undefined) throw new Error(`nothing in ${folder}`)
  return name
}

const snapshotIn = (store: string): string => {
  const { snapshot } = JSON.parse(readFileSync(join(store, 'current.json'), 'utf8')) as { snapshot: string }
  return join(store, 'snapshots', snapshot)
}

/** Writes past what keeps the ledger append-only, as somebody with the file at hand could. */
function tamper(store: string, sql: string): void {
  const database = new DatabaseSync(join(store, 'ledger.sqlite'))
  database.exec('drop trigger event_is_final; drop trigger event_is_kept')
  database.exec(sql)
  database.exec(`
    create trigger event_is_kept before delete on event begin select raise(abort, 'x'); end;
    create trigger event_is_final before update on event begin select raise(abort, 'x'); end;`)
  database.close()
}

const computed = ['snapshot_recomputes', 'kept_extractions_agree', 'freezes_recompute']

const damages: readonly (readonly [
  name: string,
  damage: (store: string) => void,
  failed: readonly string[],
  sentence: string,
])[] = [
  ['nothing', () => undefined, [], 'All 6 assertions hold'],
  [
    'one byte of a received file',
    (store) => {
      flip(fileIn(join(store, 'blobs')))
    },
    ['blobs_match_their_hash', ...computed],
    '.csv, 2026-04-1',
  ],
  [
    'a received file cut short',
    (store) => {
      truncateSync(fileIn(join(store, 'blobs')), 0)
    },
    ['blobs_match_their_hash', ...computed],
    'restore the store from a backup',
  ],
  [
    'a received file gone',
    (store) => {
      rmSync(fileIn(join(store, 'blobs')))
    },
    ['blobs_are_complete', ...computed],
    'restore the store from a backup',
  ],
  [
    'all received files gone',
    (store) => {
      rmSync(join(store, 'blobs'), { recursive: true })
    },
    ['blobs_are_complete', ...computed],
    'an.csv, 2026-04-10',
  ],
  [
    'the ledger gone',
    (store) => {
      rmSync(join(store, 'ledger.sqlite'))
    },
    ['ledger_is_sound', 'events_match_their_ids', 'blobs_are_complete', 'snapshot_is_current', ...computed],
    'There is no ledger',
  ],
  [
    'the ledger cut short',
    (store) => {
      truncateSync(join(store, 'ledger.sqlite'), 9000)
    },
    ['ledger_is_sound', 'events_match_their_ids', 'blobs_are_complete', 'snapshot_is_current', ...computed],
    'restore the store from a backup',
  ],
  [
    'the ledger emptied',
    (store) => {
      truncateSync(join(store, 'ledger.sqlite'), 0)
    },
    ['ledger_is_sound', 'events_match_their_ids', 'blobs_are_complete', 'snapshot_is_current', ...computed],
    'no event',
  ],
  [
    'the ledger overwritten',
    (store) => {
      writeFileSync(join(store, 'ledger.sqlite'), 'not a database at all'.repeat(1000))
    },
    ['ledger_is_sound', 'events_match_their_ids', 'blobs_are_complete', 'snapshot_is_current', ...computed],
    'cannot be read',
  ],
  [
    'an event altered',
    (store) => {
      tamper(
        store,
        `update event set body = replace(body, '2026-04-12', '2026-04-01') where kind = 'submission'`,
      )
    },
    ['events_match_their_ids', 'snapshot_recomputes'],
    'altered after they were written',
  ],
  [
    'an event that is no JSON',
    (store) => {
      tamper(store, `update event set body = substr(body, 1, 20) where kind = 'deed'`)
    },
    ['events_match_their_ids', 'snapshot_is_current', ...computed],
    'altered after they were written',
  ],
  [
    'an event deleted',
    (store) => {
      tamper(store, `delete from event where kind = 'submission' and body like '%cam.csv%'`)
    },
    ['snapshot_is_current', 'snapshot_recomputes', 'freezes_recompute'],
    'Tables that differ: marts.arrival',
  ],
  [
    'no snapshot at all',
    (store) => {
      rmSync(join(store, 'snapshots'), { recursive: true })
    },
    ['snapshot_is_current', 'snapshot_holds_its_content', 'assertions_hold'],
    'run `build`',
  ],
  [
    'no pointer',
    (store) => {
      rmSync(join(store, 'current.json'))
    },
    ['snapshot_is_current', 'snapshot_holds_its_content', 'assertions_hold', 'snapshot_recomputes'],
    'No snapshot has been built',
  ],
  [
    'a pointer cut short',
    (store) => {
      truncateSync(join(store, 'current.json'), 20)
    },
    ['snapshot_is_current', 'snapshot_holds_its_content', 'assertions_hold', 'snapshot_recomputes'],
    'current.json cannot be read',
  ],
  [
    'the snapshot cut short',
    (store) => {
      const path = snapshotIn(store)
      chmodSync(path, 0o644)
      truncateSync(path, 20_000)
    },
    ['snapshot_holds_its_content', 'assertions_hold'],
    'delete its file and run `build`',
  ],
  [
    'a kept reading altered',
    (store) => {
      const path = fileIn(join(store, 'extractions'), '.json')
      writeFileSync(path, readFileSync(path, 'utf8').replace('"reports"', '"told"'))
    },
    ['kept_extractions_agree'],
    'Kept readings that are not what the files say',
  ],
]

test.each(damages)('damage: %s', { timeout: 120_000 }, async (_, damage, failed, sentence) => {
  const desk = new Desk()
  cpSync(origin.store, desk.store, { recursive: true })
  damage(desk.store)
  const before = filesIn(desk.store)
  const checks = await examineStore({ store: desk.store, campaigns: origin.campaigns })
  expect(checks.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(failed)
  expect(checks.map((check) => toldCheck(check, 'en').detail).join('\n')).toContain(sentence)
  for (const check of checks) expect(toldCheck(check, 'vi').detail).not.toBe('')
  expect(filesIn(desk.store)).toEqual(before)
})

test('a definition with faults is told, and one that is not there too', async () => {
  const desk = new Desk().withCampaign('faulty', 'title: {', 'code,name,kind,parent')
  const checks = await examineStore({ store: origin.store, campaigns: desk.campaigns })
  const definitions = checks.find(({ id }) => id === 'definitions_check')
  expect(definitions).toMatchObject({
    ok: false,
    detail: { params: { faulty: ['faulty'], absent: ['golden'] } },
  })
})

test('a store that never was is told, and does not come to be', async () => {
  const desk = new Desk()
  const checks = await examineStore({ store: desk.store, campaigns: desk.campaigns })
  expect(checks[0]).toMatchObject({ ok: false, detail: { code: 'ledger-missing' } })
  expect(readdirSync(desk.folder)).toEqual(['campaigns'])
})
