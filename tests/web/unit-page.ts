import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { countsOf, rowsOf } from './command-line.ts'
import { anGiang, sonLa } from './pages.ts'
import { address, visit } from './site.ts'

const day = ['--as-of', '2024-10-31']
const district = `${sonLa}/u/118`

interface Result {
  readonly name: string
  readonly result: string
  readonly parent: string
  readonly peers: string
}

/** The table of results, line by line. */
async function results(page: Page): Promise<Result[]> {
  return page.evaluate<
    Result[]
  >(`[...document.querySelectorAll('[aria-labelledby=results] tbody tr')].map((row) => {
    const told = (part) => row.querySelector(part)?.textContent.replace(/\\s+/g, ' ').trim() ?? ''
    return { name: told('th a'), result: told('.result'), parent: told('.parent'), peers: told('.peers') }
  })`)
}

function region(page: Page, name: string) {
  return page.getByRole('region', { name, exact: true }).first()
}

describe('the page of a unit', () => {
  test('shows what the command line says, of it and of its parent', async () => {
    const page = await visit(district, 'without script')
    const shown = await results(page)
    const told = ['--as-of', '2024-10-31', '--node']
    const own = rowsOf('son-la-mttq-2023', ...told, '118').filter((row) => row.numerator !== null)
    const parent = new Map(rowsOf('son-la-mttq-2023', ...told, '14').map((row) => [row.indicator, row]))
    expect(shown).toHaveLength(own.length)
    for (const [index, row] of own.entries()) {
      expect(shown[index]?.result).toContain(countsOf(row))
      const above = parent.get(row.indicator)
      expect(shown[index]?.parent).toContain(above === undefined ? 'nothing' : countsOf(above))
    }
  })

  test('stands among all units of its tier, each counted once', async () => {
    const page = await visit(`${sonLa}/u/03778`, 'without script')
    const rows = rowsOf('son-la-mttq-2023', ...day, '--by', 'unit', '--tier', 'commune')
    const launched = rows.filter(({ indicator }) => indicator === 'committees_launched_rate')
    const of = (verdict: string) => launched.filter((row) => row.verdict === verdict).length
    const [first] = await results(page)
    expect(first?.peers).toBe(
      `${String(launched.length)} đơn vị: ${String(of('met'))} đạt, ${String(of('not_met'))} chưa đạt.`,
    )
    // A value that is held back stands in no comparison.
    const areas = rows.filter(({ indicator }) => indicator === 'residential_areas_with_work_rate')
    const own = areas.find(({ node }) => node === '03778')
    const others = areas.filter(
      ({ node, denominator, reporting }) => node !== '03778' && reporting > 0 && (denominator ?? 0) >= 10,
    )
    const side = (sign: number) =>
      String(others.filter(({ value }) => Math.sign((value ?? 0) - (own?.value ?? 0)) === sign).length)
    const line = (await results(page)).find(({ name }) => name.includes('khu dân cư'))
    expect(line?.peers).toContain(
      `Trong ${String(others.length)} đơn vị khác: ${side(-1)} thấp hơn, ${side(0)} bằng, ${side(1)} cao hơn.`,
    )
  })

  test('answers whether it is late because it was not done or because it was not told', async () => {
    const page = await visit(`${sonLa}/u/04168`, 'without script')
    const told = await region(page, 'Kết quả so với chỉ tiêu, cấp trên và đơn vị cùng cấp').innerText()
    expect(told).toContain('Chậm vì chưa làm hay vì chưa báo cáo?')
    expect(told).toContain('Đã làm và đã báo cáo; còn nợ báo cáo Quý III/2024.')
    expect(told).toContain('Chưa báo cáo Tổng kết đợt thi đua, nên chưa biết đã làm hay chưa.')
  })

  test('tells of every report whether it came in time, and of every file', async () => {
    const page = await visit(`${sonLa}/u/04168`, 'without script')
    const reports = await region(page, 'Báo cáo phải nộp').innerText()
    expect(reports).toMatch(/14 báo cáo\s+✓9 đúng hạn\s+◷1 nộp muộn\s+✕4 quá hạn chưa nộp/)
    const files = page.getByRole('region', { name: 'Tệp đã nhận' })
    expect(await files.locator('tbody tr').count()).toBe(10)
    const file = files.getByRole('link', { name: 'bieu-01-huyen-song-ma-2023-Q4.csv' })
    expect(await file.getAttribute('href')).toMatch(/^\/c\/son-la-mttq-2023\/files\/[0-9a-f]{12}$/)
    const findings = page.getByRole('region', { name: 'Lỗi và nghi vấn' })
    expect(await findings.innerText()).toContain('“Mô hình Dân vận khéo đăng ký” phải là số')
  })

  test('leads through a merger to what came of it, and back', async () => {
    const page = await visit(`${sonLa}/u/04168?as-of=2024-09-30`)
    const history = page.getByRole('region', { name: 'Thay đổi đơn vị' })
    expect(await history.innerText()).toContain('Nghị quyết số 1681/NQ-UBTVQH15')
    await history.getByRole('link', { name: 'Xã Sông Mã' }).click()
    await page.getByRole('heading', { level: 2, name: 'Xã Sông Mã' }).waitFor()
    await page.waitForLoadState()
    expect(address(page)).toBe(`${sonLa}/u/04168@2025?as-of=2024-09-30`)
    expect(await page.getByText('chưa có hoặc không còn đơn vị này').count()).toBe(1)
    const from = await page.getByRole('region', { name: 'Thay đổi đơn vị' }).getByRole('link').allInnerTexts()
    expect(from.length).toBeGreaterThan(1)
  })

  test('shows the units below with what they owe and where they stand', async () => {
    const page = await visit(district, 'without script')
    const table = page.getByRole('region', { name: 'Đơn vị trực thuộc' }).getByRole('table')
    const row = table.getByRole('row').filter({ hasText: 'Xã Cà Nàng' })
    expect(await row.innerText()).toContain('14/14')
    await row.getByRole('link').click()
    await page.getByRole('heading', { level: 2, name: 'Xã Cà Nàng' }).waitFor()
  })

  test.each([
    ['a leaf of the overview', `${sonLa}?node=118&phase=P2`, 'Xã Cà Nàng', `${sonLa}/u/03685?phase=P2`],
    ['a district of the overview', sonLa, 'Trang đơn vị: Huyện Quỳnh Nhai', district],
    ['the line above the figures', `${sonLa}/calendar?node=118`, 'Huyện Quỳnh Nhai', district],
    ['the sources', `${sonLa}/trace?node=118`, 'Huyện Quỳnh Nhai', district],
  ])('opens from its name in %s', async (_, path, name, expected) => {
    const page = await visit(path, 'without script')
    await page.getByRole('main').getByRole('link', { name, exact: true }).last().click()
    await page.getByRole('heading', { name: 'Báo cáo phải nộp' }).waitFor()
    expect(address(page)).toBe(expected)
  })

  test('keeps to the unit on the way to another page', async () => {
    const page = await visit(`${district}?phase=P2`)
    await page.getByRole('navigation', { name: 'Các trang của phong trào' }).getByText('Tổng quan').click()
    await page.getByRole('heading', { name: 'Tóm tắt: Huyện Quỳnh Nhai' }).waitFor()
    expect(address(page)).toBe(`${sonLa}?phase=P2&node=118`)
  })

  test('of a unit that is not there says so', async () => {
    const page = await visit(`${anGiang}/u/khong-co`, 'without script')
    expect(await page.getByText('Không có “khong-co” trong phong trào này.').count()).toBe(1)
  })
})
