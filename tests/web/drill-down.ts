import { describe, expect, test } from 'vitest'
import { sonLa } from './pages.ts'
import { address, visit } from './site.ts'
import { sumOf, unitRows } from './unit-rows.ts'

describe('the way from the province to a commune', () => {
  test.each(['with script', 'without script'] as const)(
    'goes down by the units and back by the path, %s',
    async (script) => {
      const page = await visit(sonLa, script)
      await page.getByRole('link', { name: 'Huyện Quỳnh Nhai', exact: true }).click()
      await page.getByRole('heading', { name: 'Tóm tắt: Huyện Quỳnh Nhai' }).waitFor()
      await page.waitForLoadState()
      expect(address(page)).toBe(`${sonLa}?node=118`)
      const names = (await unitRows(page)).map(({ name }) => name)
      expect(names).toContain('Xã Mường Giôn')
      expect(names).toContain('Huyện Quỳnh Nhai (riêng đơn vị này)')
      const path = page.getByRole('navigation', { name: 'Cấp trên' })
      await path.getByRole('link', { name: 'Tỉnh Sơn La' }).click()
      await page.getByRole('heading', { name: 'Tóm tắt', exact: true }).waitFor()
      expect(address(page)).toBe(sonLa)
    },
  )

  test('ends at the sources of a commune', async () => {
    const page = await visit(`${sonLa}?node=118`)
    await page.getByRole('link', { name: 'Nguồn số liệu của Xã Mường Giôn' }).click()
    await page.getByRole('heading', { name: '1 đơn vị đứng sau con số này' }).waitFor()
    await page.waitForLoadState()
    expect(await page.getByRole('rowheader', { name: 'Xã Mường Giôn' }).count()).toBe(1)
  })

  test('keeps the indicator, the phase and the day', async () => {
    const page = await visit(`${sonLa}?indicator=committees_with_work_rate&phase=P2&as-of=2024-06-30`)
    await page.getByRole('link', { name: 'Huyện Mai Sơn', exact: true }).click()
    await page.getByRole('heading', { name: 'Tóm tắt: Huyện Mai Sơn' }).waitFor()
    expect(address(page)).toBe(
      `${sonLa}?indicator=committees_with_work_rate&phase=P2&as-of=2024-06-30&node=125`,
    )
  })

  test.each([
    ['the province', ''],
    ['a district', '?node=118'],
  ])('adds up the units below %s to its figure', async (_, question) => {
    const page = await visit(sonLa + question)
    const counts = await page.getByRole('article').first().locator('.counts').innerText()
    expect(sumOf((await unitRows(page)).map((row) => row.counts))).toBe(counts.trim())
  })
})
