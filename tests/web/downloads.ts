import { read, utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { rowsOf } from './command-line.ts'
import { party, sonLa } from './pages.ts'
import { request } from './site.ts'

const tables = ['units', 'indicators', 'time', 'tiers', 'reporting', 'compare', 'awards', 'items'] as const
const launched = 'indicator=committees_launched_rate'

async function bytes(path: string): Promise<Buffer> {
  const response = await request(path)
  expect(response.status, path).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

/** The rows below the head, by its words. */
async function sheetRows(path: string): Promise<Record<string, unknown>[]> {
  const book = read(await bytes(path))
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
  const lines = utils.sheet_to_json<unknown[]>(sheet, { header: 1 })
  const head = lines.findIndex((line) => line.length > 3)
  return utils.sheet_to_json(sheet, { range: head })
}

describe.each(tables)('the table %s is saved', (table) => {
  test('as CSV that opens in Excel in Vietnam, and says that it is made up', async () => {
    const response = await request(`${sonLa}/${table}.csv?${launched}`)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="son-la-mttq-2023_.*minh-hoa\.csv"$/,
    )
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    const lines = text.trim().split('\r\n')
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.slice(1).every((line) => line.includes('DỮ LIỆU MINH HỌA'))).toBe(true)
  })

  test('as a workbook with as many rows, and as Arrow', async () => {
    const csv = (await bytes(`${sonLa}/${table}.csv?${launched}`)).toString('utf8').trim().split('\r\n')
    expect(await sheetRows(`${sonLa}/${table}.xlsx?${launched}`)).toHaveLength(csv.length - 1)
    const arrow = await bytes(`${sonLa}/${table}.arrow?${launched}`)
    expect(arrow.readInt32LE(0)).toBe(-1)
    expect(arrow.includes('is_sample')).toBe(true)
  })

  test('in English with its words', async () => {
    const [head = ''] = (await bytes(`${sonLa}/${table}.csv?${launched}&lang=en`))
      .toString('utf8')
      .split('\r\n')
    expect(head).not.toMatch(/Đơn vị|Chỉ tiêu|Kết luận/)
  })
})

test('a workbook holds the numbers of the command line as numbers', async () => {
  const rows = await sheetRows(`${party}/units.xlsx?indicator=members_rated_well_rate&as-of=2026-09-30`)
  const expected = rowsOf(
    'dang-bo-mttq-2026',
    ...['--indicator', 'members_rated_well_rate', '--as-of', '2026-09-30', '--by', 'node'],
  )
  const byCode = new Map(expected.map((row) => [row.node, row]))
  expect(rows).toHaveLength(expected.filter(({ verdict }) => verdict !== 'not_applicable').length)
  for (const row of rows) {
    const own = byCode.get(String(row['Mã đơn vị']))
    expect(row['Tử số'] ?? null).toBe(own?.numerator)
    expect(row['Mẫu số'] ?? null).toBe(own?.denominator)
    expect(row['Tỷ lệ'] ?? null).toBe(own?.value)
  }
})

test('what is not there to save is said so', async () => {
  for (const path of [
    'units.pdf',
    'nothing.csv',
    'toString.csv',
    'charts/nothing.svg',
    'charts/toString.svg',
  ])
    expect((await request(`${sonLa}/${path}`)).status, path).toBe(404)
})

test.each(['tier', 'time', 'ranking', 'period', 'phase', 'histogram', 'funnel', 'compare'])(
  'the chart %s is saved as a drawing that stands alone',
  async (chart) => {
    const response = await request(`${sonLa}/charts/${chart}.svg?${launched}`)
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    const svg = await response.text()
    expect(svg).toContain('DỮ LIỆU MINH HỌA')
    expect(svg).toContain('Tỉnh Sơn La')
    expect(svg).toContain('@font-face')
  },
)
