import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSheets } from '../../etl/reader/read.ts'
import type { Trace, TraceCell } from '../../etl/figures/figure.ts'
import { cellAddress } from '../../etl/reader/address.ts'
import { Desk } from './tiendo.ts'

/** What stands at an address of a received file. */
function shownAt(desk: Desk, { sha256, sheet, cell }: TraceCell): string | undefined {
  const read = readSheets(readFileSync(join(desk.store, 'blobs', sha256.slice(0, 2), sha256)))
  if ('refusal' in read) throw new Error(read.refusal.code)
  const found = read.sheets.find(({ name }) => name === sheet)
  return found?.cells.find(({ row, column }) => cellAddress(row, column) === cell)?.shown
}

function tracesOf(desk: Desk, districts: readonly string[]): Trace[] {
  return districts.map((district) => {
    const asked = `--indicator committees_with_work_rate --node ${district} --as-of 2024-10-31`
    return desk.run(`trace son-la-mttq-2023 ${asked}`).json as unknown as Trace
  })
}

const doneWords = ['Đã hoàn thành', 'Đã HT', 'Hoàn thành']

/** A cell tells how many works are done, or in a list of works whether this one is. */
function worksDone(value: string): number {
  return /^\d+$/.test(value) ? Number(value) : Number(doneWords.includes(value))
}

/** With the made-up reports of the campaign. */
function sonLa(): Desk {
  const desk = new Desk().withBundledCampaign('son-la-mttq-2023')
  const folder = join(desk.folder, 'files')
  desk.run(['sample', 'son-la-mttq-2023', '-o', folder])
  desk.run(['import', 'son-la-mttq-2023', folder])
  return desk
}

test('every cell behind the figures of three districts holds what was counted', () => {
  const desk = sonLa()
  for (const { row, units } of tracesOf(desk, ['118', '119', '122'])) {
    const counted = units.filter(({ state }) => state === 'counted')
    expect(counted.length).toBeGreaterThan(5)
    for (const { cells, numerator } of counted) {
      expect(cells.map((cell) => shownAt(desk, cell))).toEqual(cells.map(({ value }) => value))
      const done = cells.filter(({ field }) => field === 'works_done').map(({ value }) => worksDone(value))
      expect(done).not.toHaveLength(0)
      expect(Number(done.reduce((sum, works) => sum + works, 0) >= 1)).toBe(numerator)
    }
    expect(counted.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)).toBe(row.numerator)
    expect(units.length).toBe(row.denominator)
  }
}, 60_000)

test('a divided unit brings its share of what it reported', () => {
  const asked = '--node 03979@2025 --structure now --as-of 2025-08-01'
  const said = sonLa().run(`trace son-la-mttq-2023 --indicator committees_with_work_rate ${asked}`)
  const { row, units } = said.json as unknown as Trace
  expect(units.map(({ unit, share }) => [unit, share])).toEqual([
    ['03979', 0.5],
    ['04030', 1],
  ])
  const entered = units.map(({ share, denominator }) => share * (denominator ?? 0))
  expect(entered.reduce((sum, part) => sum + part, 0)).toBe(row.denominator)
  expect(units.map(({ partDenominator }) => partDenominator)).toEqual(entered)
  expect(row.estimated).toBe(true)
}, 60_000)
