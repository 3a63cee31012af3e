import { describe, expect, test } from 'vitest'
import { anGiang, sonLa } from './pages.ts'
import { address, visit } from './site.ts'

const launched = 'Tỷ lệ cơ quan, đảng ủy phát động thi đua'

describe('the plan of a campaign', () => {
  test('shows each statement with its section, and leads from a figure to its sources', async () => {
    const page = await visit(`${anGiang}/plan`)
    const row = page.getByRole('row').filter({ hasText: launched }).first()
    expect(await row.innerText()).toContain('III.5')
    await row.getByRole('link', { name: '%' }).click()
    await page.waitForURL(/trace/)
    expect(address(page)).toContain('indicator=committees_launched_rate')
  })

  test('says of a content that no form asks for that it is open, not that nothing was done', async () => {
    const page = await visit(`${anGiang}/plan?kind=item`)
    expect(await page.getByText('Chưa có biểu theo dõi').count()).toBeGreaterThan(0)
    expect(await page.getByRole('row').filter({ hasText: launched }).count()).toBe(0)
  })

  test('tells the quota of the awards and their dossier', async () => {
    const page = await visit(`${anGiang}/plan?kind=award`, 'without script')
    const told = await page.locator('main').innerText()
    expect(told).toContain('dự kiến 408')
    expect(told).toMatch(/Hồ sơ: .*\(2 bộ\)/)
  })
})

describe('the calendar of a campaign', () => {
  test('tells what is due next, for whom and in how many days', async () => {
    const page = await visit(`${anGiang}/calendar?as-of=2026-11-24`)
    const next = page.getByRole('table').first().getByRole('row').nth(1)
    expect(await next.innerText()).toMatch(/15\/01\/2027\s*còn 52 ngày/)
    expect(await next.innerText()).toContain('Xã, phường, đặc khu')
  })

  test('keeps a deadline of each tier apart, the day before "trước ngày"', async () => {
    const page = await visit(`${sonLa}/calendar?as-of=2024-04-01`)
    const told = await page.locator('main').innerText()
    expect(told).toContain('29/04/2024')
    expect(told).toContain('29/06/2024')
    expect(told).toContain('Chưa ấn định')
  })
})
