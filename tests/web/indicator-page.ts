import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { countsOf, rowsOf } from './command-line.ts'
import { party, sonLa } from './pages.ts'
import { address, visit, visitor } from './site.ts'

const launched = `${sonLa}/i/committees_launched_rate`
const rated = `${party}/i/members_rated_well_rate`
const day = ['--as-of', '2024-10-31']

/** Name, parent and counts, as the table of all units below shows them. */
async function shownUnits(page: Page): Promise<string[]> {
  return page.evaluate<
    string[]
  >(`[...document.querySelectorAll('[aria-labelledby=units] tbody tr')].map((row) =>
    ['th', '.parent', '.counts'].map((part) => row.querySelector(part)?.textContent.trim() ?? '').join(' '))`)
}

function figure(page: Page, name: RegExp) {
  return page.getByRole('figure').filter({ has: page.getByRole('heading', { name }) })
}

describe('the page of an indicator', () => {
  test.each(['with script', 'without script'] as const)(
    'opens from its name in a tile, %s',
    async (script) => {
      const page = await visit(`${sonLa}?phase=P2&as-of=2024-06-30`, script)
      await page
        .getByRole('link', { name: 'Tỷ lệ đại hội tổ chức đúng tiến độ', exact: true })
        .first()
        .click()
      await page.getByRole('heading', { name: 'Cách tính' }).waitFor()
      expect(address(page)).toBe(`${sonLa}/i/congresses_on_schedule_rate?phase=P2&as-of=2024-06-30`)
      expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toBe(
        'Tỷ lệ đại hội tổ chức đúng tiến độ',
      )
    },
  )

  test('says of a cap which bodies keep it, so that the one it is shown for is no surprise', async () => {
    const page = await visit(`${party}/i/members_excellent_cap_ratio`, 'without script')
    const told = await page.getByRole('region', { name: 'Cách tính' }).innerText()
    expect(told).toContain('từng Đảng bộ cơ sở, cộng báo cáo của các đơn vị bên dưới')
    await page.goto(`${party}/i/members_rated_well_rate`)
    expect(await page.getByRole('region', { name: 'Cách tính' }).innerText()).not.toContain('Xét tại')
  })

  test('says in words what is divided by what, for whom, and where the plan says so', async () => {
    const page = await visit(launched, 'without script')
    const told = await page.getByRole('region', { name: 'Cách tính' }).innerText()
    expect(told).toContain('Số đơn vị có “Đã phát động” ghi có')
    expect(told).toContain('Số đơn vị thuộc diện có trong danh mục')
    expect(told).toContain('kế hoạch nêu: Kế hoạch số 364/KH-MTTQ-BTT, IV.1')
    const other = await visit(rated, 'without script')
    const ownTarget = await other.getByRole('region', { name: 'Cách tính' }).innerText()
    expect(ownTarget).toContain('Hoàn thành xuất sắc + Hoàn thành tốt')
    expect(ownTarget).toContain('do chúng tôi đặt')
  })

  test.each([
    ['the province', launched, 'son-la-mttq-2023', '14', ['--indicator', 'committees_launched_rate', ...day]],
    [
      'a district in a phase',
      `${launched}?node=118&phase=P3`,
      'son-la-mttq-2023',
      '118',
      ['--indicator', 'committees_launched_rate', '--node', '118', '--phase', 'P3', ...day],
    ],
    [
      'a ratio of sums',
      `${rated}?as-of=2026-09-30`,
      'dang-bo-mttq-2026',
      'DB',
      ['--indicator', 'members_rated_well_rate', '--as-of', '2026-09-30'],
    ],
  ])('shows what the command line says: %s', async (_, path, campaign, node, words) => {
    const page = await visit(path, 'without script')
    const rows = rowsOf(campaign, ...words, '--by', 'node').filter(
      ({ verdict }) => verdict !== 'not_applicable',
    )
    const own = rows.filter((row) => row.node === node)
    expect([(await page.locator('.head .counts').innerText()).trim()]).toEqual(own.map(countsOf))
    const below = rows.filter((row) => row.node !== node).map(countsOf)
    const shown = (await shownUnits(page)).map((line) => / (\S*)$/.exec(line)?.[1] ?? '')
    expect(shown.toSorted()).toEqual(below.toSorted())
  })

  test('tells why the verdict is what it is', async () => {
    const page = await visit(`${launched}?phase=P3`, 'without script')
    const why = await page.locator('.why').innerText()
    expect(why).toMatch(
      /\d+\/217 đơn vị, đạt [\d,]+%; dù \d+ đơn vị chưa có số liệu đều đạt cũng chỉ được [\d,]+%, dưới chỉ tiêu 100%\./,
    )
  })

  test('counts every unit of a tier in one class, and leads from a class to its units', async () => {
    const page = await visit(`${launched}?tier=commune`, 'without script')
    const histogram = figure(page, /^Phân bố: Xã/)
    const counts = await histogram.locator('tbody td.number').allTextContents()
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(204)
    const last = counts.at(-1)
    await histogram.getByText('Xem bảng số liệu').click()
    await histogram.getByRole('link', { name: 'Xem các đơn vị đúng 100%' }).click()
    await page.waitForURL(/share=/)
    expect(await shownUnits(page)).toHaveLength(Number(last))
    expect(new Set((await shownUnits(page)).map((line) => line.split(' ').at(-1)))).toEqual(new Set(['1/1']))
  })

  test('sets small units apart, and compares the others by the limits of their size', async () => {
    const page = await visit(`${launched}?tier=district`, 'without script')
    const funnel = figure(page, /^So theo quy mô/)
    expect(await funnel.innerText()).toContain('1 đơn vị có mẫu số dưới 10: chỉ nêu số đếm, không so tỷ lệ.')
    const names = await funnel.locator('tbody th').allTextContents()
    expect(names).toHaveLength(11)
    expect(names).not.toContain('Huyện Sốp Cộp')
    const row = page
      .getByRole('region', { name: 'Mọi đơn vị bên dưới' })
      .locator('tr', { hasText: 'Huyện Sốp Cộp' })
    expect(await row.first().locator('.value').innerText()).toBe('mẫu số nhỏ')
    const small = await visit(`${launched}?tier=commune`, 'without script')
    expect(await figure(small, /^So theo quy mô/).innerText()).toContain('Chưa có từ hai đơn vị')
  })

  test('finds a unit without accents, and keeps the view', async () => {
    const page = await visit(`${launched}?phase=P2`)
    await page.getByRole('searchbox', { name: 'Tên đơn vị' }).fill('muong gion')
    await page.getByRole('button', { name: 'Lọc' }).click()
    await page.getByText('1 trong 216 đơn vị').waitFor()
    expect(address(page)).toContain('phase=P2')
    expect(await shownUnits(page)).toEqual([expect.stringContaining('Xã Mường Giôn')])
  })

  test('shows twelve of fifteen units side by side, by name, and all at a link', async () => {
    const page = await visit(rated)
    const panels = page.getByRole('region', { name: 'Từng đơn vị trực thuộc' })
    expect(await panels.innerText()).toContain('12 trong 15 đơn vị, theo tên')
    const names = await panels.getByRole('heading', { level: 3 }).allInnerTexts()
    expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare))
    await panels.getByRole('link', { name: 'Xem cả 15 đơn vị' }).click()
    await panels.getByText('15 trong 15 đơn vị').waitFor()
    expect(await panels.getByRole('heading', { level: 3 }).count()).toBe(15)
  })

  test('puts units that miss the target by most first', async () => {
    const page = await visit(rated, 'without script')
    const lines = page.getByRole('region', { name: 'Mọi đơn vị bên dưới' }).locator('tbody tr')
    const short = (await lines.locator('.short').allTextContents()).map(Number).filter((count) => count > 0)
    expect(short.length).toBeGreaterThan(2)
    expect(short).toEqual(short.toSorted((a, b) => b - a))
  })

  test('is whole on paper', async () => {
    const page = await visit(launched)
    await page.emulateMedia({ media: 'print' })
    expect(
      await page.getByRole('region', { name: 'Mọi đơn vị bên dưới' }).locator('tbody tr:visible').count(),
    ).toBe(216)
    expect(await page.getByRole('button').count()).toBe(0)
  })

  test('has charts that come alive, without an error in the console', async () => {
    const page = await visitor()
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(rated)
    for (const name of [/^Theo kỳ báo cáo/, /^Phân bố/, /^So theo quy mô/]) {
      await figure(page, name).scrollIntoViewIfNeeded()
      await figure(page, name).locator('.canvas svg').waitFor()
      expect(await figure(page, name).locator('svg:visible').count()).toBe(1)
    }
    expect(errors).toEqual([])
  })

  test('saves a chart as a picture with its title and the mark of made-up figures', async () => {
    const page = await visit(rated)
    const chart = figure(page, /^So theo quy mô/)
    const [svg] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('link', { name: /^SVG/ }).click(),
    ])
    const drawing = readFileSync(await svg.path(), 'utf8')
    expect(drawing).toContain('DỮ LIỆU MINH HỌA')
    expect(drawing).toContain('Tỷ lệ đảng viên xếp loại')
    expect(drawing).not.toMatch(/(href|src)="?https?:/)
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: /^PNG/ }).click(),
    ])
    const bytes = readFileSync(await png.path())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(1360)
    expect(png.suggestedFilename()).toMatch(
      /^dang-bo-mttq-2026_members_rated_well_rate_funnel_.*minh-hoa\.png$/,
    )
  })

  test('does not know an indicator that the campaign has not', async () => {
    const page = await visit(`${sonLa}/i/khong_co`)
    expect(await page.locator('main').innerText()).toContain('Không có “khong_co”')
  })
})
