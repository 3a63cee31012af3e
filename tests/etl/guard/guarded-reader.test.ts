import fc from 'fast-check'
import { utils, write } from '@e965/xlsx'
import { afterAll, expect, test } from 'vitest'
import { GuardedReader } from '../../../etl/guard/guarded-reader.ts'

const reader = new GuardedReader(3)
afterAll(() => {
  reader.close()
})

function workbook(bookType: 'xlsx' | 'biff8'): Uint8Array {
  const rows = [
    ['TT', 'Đơn vị'],
    [1, 'Xã An'],
  ]
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

test('texts and workbooks alike are read', () => {
  const csv = Buffer.from('TT;Đơn vị\n1;Xã An\n')
  expect([csv, workbook('xlsx'), workbook('biff8')].map(cellCount)).toEqual([4, 4, 4])
})

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
