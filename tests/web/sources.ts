import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { cellAddress } from '../../etl/reader/address.ts'
import { readSheets } from '../../etl/reader/read.ts'
import { party, sonLa } from './pages.ts'
import { address, folders, request, visit } from './site.ts'
import { sumOf } from './unit-rows.ts'

async function shownCounts(page: Page): Promise<string> {
  return (await page.locator('.figure .counts').innerText()).trim()
}

/** Counts of all units behind the figure, page by page. */
async function unitCounts(page: Page): Promise<string[]> {
  const counts = await page.locator('td.counts strong').allInnerTexts()
  const next = page.getByRole('link', { name: 'Trang sau' })
  if ((await next.count()) === 0) return counts
  await page.goto(new URL((await next.getAttribute('href')) ?? '', page.url()).href)
  return [...counts, ...(await unitCounts(page))]
}

interface TracedCell {
  readonly value: string
  readonly sha256: string
  readonly sheet: string
  readonly cell: string
}

/** The cells that the page lists, in its order. */
async function tracedCells(page: Page): Promise<TracedCell[]> {
  const rows = await page.locator('tbody tr:has(td.file)').all()
  return Promise.all(
    rows.map(async (row) => {
      const [sheet = '', cell = ''] = (await row.locator('td.cell').innerText()).split(' ! ')
      return {
        value: await row.locator('td.shown').innerText(),
        sha256: ((await row.locator('td.file').getAttribute('title')) ?? '').replace('sha256 ', ''),
        sheet: cell === '' ? '' : sheet,
        cell: cell === '' ? sheet : cell,
      }
    }),
  )
}

/** What the file as received shows at an address. */
function shownInFile({ sha256, sheet, cell }: TracedCell): string | undefined {
  const bytes = readFileSync(join(folders().store, 'blobs', sha256.slice(0, 2), sha256))
  const read = readSheets(bytes)
  if ('refusal' in read) throw new Error(read.refusal.code)
  const cells = read.sheets.find(({ name }) => name === sheet)?.cells ?? []
  return cells.find(({ row, column }) => cellAddress(row, column) === cell)?.shown
}

describe('the sources of a figure', () => {
  test('open from the figure itself, and lead back', async () => {
    const page = await visit(sonLa)
    const tile = page.getByRole('article').first()
    const counts = await tile.locator('.counts').innerText()
    await tile.getByRole('link', { name: 'Nguồn số liệu', exact: true }).click()
    await page.getByRole('heading', { name: '217 đơn vị đứng sau con số này' }).waitFor()
    expect(await shownCounts(page)).toBe(counts.trim())
    await page.getByRole('link', { name: 'Về tổng quan' }).click()
    await page.getByRole('heading', { name: 'Kết quả so với chỉ tiêu' }).waitFor()
  })

  test.each([
    ['a share of units', `${sonLa}/trace`],
    ['congresses on schedule', `${sonLa}/trace?indicator=congresses_on_schedule_rate`],
    ['works of a district', `${sonLa}/trace?indicator=committees_with_work_rate&node=118`],
    ['a ratio of sums', `${party}/trace`],
    ['a ratio of sums within a year', `${party}/trace?indicator=resolution_study_rate&phase=Y2026`],
  ])('add up to it: %s', async (_, path) => {
    const page = await visit(path, 'without script')
    const shown = (await shownCounts(page)).replaceAll('.', '')
    expect(shown).toMatch(/^\d+\/\d+$/)
    expect(sumOf(await unitCounts(page))).toBe(shown)
  })

  test.each([
    ['a district', `${sonLa}/trace?indicator=committees_with_work_rate&node=118`],
    ['another district', `${sonLa}/trace?node=125`],
    ['cells of the Party', `${party}/trace`],
  ])('are what the received files show at the cells named: %s', async (_, path) => {
    const page = await visit(path, 'without script')
    const cells = await tracedCells(page)
    expect(cells.length).toBeGreaterThan(10)
    expect(cells.map(shownInFile)).toEqual(cells.map(({ value }) => value))
  })

  test('are found by a name without accents, and by their state', async () => {
    const page = await visit(`${sonLa}/trace`, 'without script')
    await page.getByRole('searchbox', { name: 'Tên đơn vị' }).fill('muong gion')
    await page.getByRole('button', { name: 'Lọc' }).click()
    await page.waitForURL(/find=/)
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual([
      expect.stringContaining('Xã Mường Giôn'),
    ])
    await page.goto(`${sonLa}/trace?phase=P3&state=not_reported`)
    const states = await page.locator('td.counts .state').allInnerTexts()
    expect(states.length).toBeGreaterThan(0)
    expect(new Set(states.map((text) => text.trim()))).toEqual(new Set(['□ Chưa báo cáo']))
  })

  test('that no name fits lead back to all of them', async () => {
    const page = await visit(`${sonLa}/trace?find=khong-co&phase=P3`, 'without script')
    expect(await page.getByRole('status').innerText()).toContain('Không có đơn vị nào khớp.')
    await page.getByRole('link', { name: 'Xem tất cả, không lọc' }).click()
    expect(address(page)).toBe(`${sonLa}/trace?phase=P3`)
  })

  test.each([
    ['vi', 'chỉ tính cấp Xã, phường, thị trấn', 'Huyện, thành phố'],
    ['en', 'only the tier Commune', 'District'],
  ])('say which tier they are of: %s', async (lang, commune, district) => {
    const page = await visit(`${sonLa}/trace?tier=commune&lang=${lang}`, 'without script')
    expect(await page.locator('main').innerText()).toContain(commune)
    await page.goto(`${sonLa}/trace?tier=district&lang=${lang}`)
    expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toContain(district)
    expect(await page.title()).toContain(district)
    await page.goto(`${sonLa}/trace?lang=${lang}`)
    expect(await page.locator('[data-part=tier]').count()).toBe(0)
  })

  test('are of no tier that is not there', async () => {
    expect((await request(`${sonLa}/trace?tier=khong-co`)).status).toBe(404)
  })

  test('tell the share of a unit that was divided, and add up by it', async () => {
    const asked = 'node=03979@2025&structure=now&as-of=2025-08-01'
    const page = await visit(`${sonLa}/trace?indicator=committees_with_work_rate&${asked}`, 'without script')
    expect(await shownCounts(page)).toBe('0/1,5')
    const parts = await page.locator('td.counts .part').allInnerTexts()
    expect(parts).toEqual(['ước tính: 50% của 0/1, tính là 0/0,5'])
    await page.goto(`${page.url()}&lang=en`)
    expect(await page.locator('td.counts .part').allInnerTexts()).toEqual([
      'estimated: 50% of 0/1, counted as 0/0.5',
    ])
  })
})
