import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { utils, write } from '@e965/xlsx'
import { afterAll, expect, test } from 'vitest'
import { GuardedReader } from '../../../etl/guard/guarded-reader.ts'
import { withStream } from '../reader/written.ts'

const reader = new GuardedReader(3)
afterAll(() => {
  reader.close()
})

function workbook(bookType: 'xlsx' | 'biff8', lines = 1): Uint8Array {
  const rows = [['TT', 'Đơn vị'], ...Array.from({ length: lines }, (_, index) => [index + 1, 'Xã An'])]
  const book = utils.book_new(utils.aoa_to_sheet(rows))
  return new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer)
}

function cellCount(bytes: Uint8Array): number | string {
  const read = reader.read(bytes)
  return 'sheets' in read ? read.sheets.flatMap(({ cells }) => cells).length : read.refusal.code
}

/** In this workbook the byte sends the library into an endless array formula. */
function endless(): Uint8Array {
  return Uint8Array.from(workbook('biff8'), (byte, index) => (index === 2286 ? 33 : byte))
}

test('a workbook without end is refused after its time, and the next one is read', () => {
  const short = new GuardedReader(1)
  const read = short.read(endless())
  expect(read).toMatchObject({ refusal: { code: 'file/too-heavy', params: { seconds: 1 } } })
  expect(short.read(workbook('xlsx'))).toMatchObject({ sheets: [{ name: 'Sheet1' }] })
  short.close()
})

test('a workbook that needs more memory than there is, is refused at once, and the next one is read', () => {
  const narrow = new GuardedReader(60, 48)
  const heavy = workbook('biff8', 60_000)
  const started = performance.now()
  expect(narrow.read(heavy)).toMatchObject({ refusal: { code: 'file/out-of-memory' } })
  expect(performance.now() - started).toBeLessThan(30_000)
  expect(narrow.read(workbook('xlsx'))).toMatchObject({ sheets: [{ name: 'Sheet1' }] })
  narrow.close()
}, 60_000)

test('texts and workbooks alike are read', () => {
  const csv = Buffer.from('TT;Đơn vị\n1;Xã An\n')
  expect([csv, workbook('xlsx'), workbook('biff8')].map(cellCount)).toEqual([4, 4, 4])
})

test('a workbook of many cells comes whole, in its order', () => {
  const read = reader.read(workbook('xlsx', 30_000))
  const cells = 'sheets' in read ? (read.sheets[0]?.cells ?? []) : []
  expect(cells).toHaveLength(60_002)
  expect(cells.at(-1)).toEqual({
    ...{ row: 30_000, column: 1, content: { kind: 'text', value: 'Xã An' }, shown: 'Xã An' },
    isFormula: false,
  })
})

/** Records that the library does not know, of each of which it tells on the console. */
function strange(): Uint8Array {
  const records = Array.from({ length: 40 }, (_, index) => [0x00, 0x30 + index, 0, 0]).flat()
  return withStream(workbook('biff8'), (stream) =>
    Buffer.concat([stream.subarray(0, -4), Buffer.from(records), stream.subarray(-4)]),
  )
}

test('a program that has read a strange workbook comes to its end', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guard-'))
  const path = join(folder, 'strange.xls')
  writeFileSync(path, strange())
  const source = new URL('../../../etl/guard/guarded-reader.ts', import.meta.url).href
  const program = `
    import { readFileSync } from 'node:fs'
    const { guardedReader } = await import(${JSON.stringify(source)})
    process.stdout.write(Object.keys(guardedReader.read(readFileSync(${JSON.stringify(path)})))[0])`
  writeFileSync(join(folder, 'read.mjs'), program)
  const options = { encoding: 'utf8', timeout: 20_000 } as const
  expect(execFileSync(process.execPath, [join(folder, 'read.mjs')], options)).toBe('sheets')
  rmSync(folder, { recursive: true })
}, 30_000)

test.each(['xlsx', 'biff8'] as const)('no damage to a workbook of kind %s ends the program', (bookType) => {
  const whole = workbook(bookType)
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, byte, isCut) => {
      const damaged = isCut
        ? whole.slice(0, at)
        : Uint8Array.from(whole, (each, index) => (index === at ? byte : each))
      cellCount(damaged)
    }),
    { numRuns: 150 },
  )
})
