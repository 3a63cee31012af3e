import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { province } from './sample-files.ts'

/** A process of its own, as it takes much memory: one large sheet in each of the ways it can be sent. */

const ROWS = 50_000
const head = ['STT', 'Mã đơn vị', 'Đơn vị', 'Đã phát động', 'Ngày phát động', 'Số khu dân cư', 'Ghi chú']

/** A sheet in which every unit of a province stands many times over. */
function rows(): unknown[][] {
  const { units } = province().campaign
  const lines = Array.from({ length: ROWS }, (_, at) => {
    const { code = '', name = '' } = units[at % units.length] ?? {}
    return [at + 1, code, name, 'x', '15/3/2024', at % 30, `dòng ${String(at + 1)}`]
  })
  return [['Biểu tổng hợp phát động thi đua'], ['Quý I/2024'], head, ...lines]
}

/** File name extension → bytes. */
function written(cells: unknown[][]): Readonly<Record<string, Uint8Array | string>> {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), 'Biểu 01')
  const as = (bookType: 'xlsx' | 'biff8' | 'ods') => write(book, { type: 'buffer', bookType }) as Uint8Array
  return {
    xlsx: as('xlsx'),
    xls: as('biff8'),
    ods: as('ods'),
    csv: cells.map((line) => line.join(';')).join('\n'),
  }
}

const [folder = ''] = process.argv.slice(2)
for (const [kind, bytes] of Object.entries(written(rows()))) {
  writeFileSync(join(folder, `50000.${kind}`), bytes)
}
