import { describe, expect, test } from 'vitest'
import { address, visit } from './site.ts'
import { party, sonLa } from './pages.ts'

describe('the list of campaigns', () => {
  test('tells of each campaign its plan, time, units and indicators', async () => {
    const page = await visit('/')
    const drive = page.getByRole('article').filter({ hasText: 'tỉnh Sơn La' }).last()
    const told = await drive.innerText()
    expect(told).toContain('Kế hoạch số 364/KH-MTTQ-BTT')
    expect(told).toContain('01/10/2023 – 31/10/2024')
    expect(told).toContain('229')
    expect(told).toContain('Tỷ lệ đại hội tổ chức đúng tiến độ')
    expect(await page.getByRole('article').count()).toBe(6)
  })

  test('tells a date that the plan leaves open', async () => {
    const page = await visit('/')
    const movement = page.getByRole('article').filter({ hasText: 'Đảng bộ MTTQ Việt Nam tỉnh' })
    expect(await movement.innerText()).toContain('01/01/2026 – chưa ấn định')
  })

  test.each([
    ['Đợt thi đua đặc biệt', sonLa],
    ['Phong trào thi đua yêu nước thực hiện nghị quyết', party],
  ])('opens the overview of “%s”', async (title, path) => {
    const page = await visit('/')
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(address(page)).toBe(path)
  })
})
