import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { check, clerk, figureOf, reportFile } from './desk-site.ts'

const campaign = 'spelling'

async function waiting(page: Page): Promise<string> {
  await page.goto(`/c/${campaign}/decisions`)
  return page.getByRole('navigation', { name: 'Các trang của phong trào' }).innerText()
}

async function sign(page: Page, reason: string): Promise<void> {
  await page.getByLabel('Ai quyết định').fill('Văn phòng')
  await page.getByLabel('Lý do').fill(reason)
}

describe('a spelling that is no unit’s', { timeout: 120_000 }, () => {
  test('is told by the check, waits once received, is decided, and undone', async () => {
    const page = await clerk(campaign)
    expect(await page.locator('#list').innerText()).toContain('Chưa nhận tệp nào.')
    const rows = [
      ['Xã An', '30', '40'],
      ['Xã Binhh', '9', '10'],
      ['Xã Cao', 'năm', '10'],
    ] as const
    await check(page, reportFile('bao-cao.csv', rows))
    const told = page.locator('article')
    expect(await told.innerText()).toContain('Không có đơn vị “Xã Binhh” trong danh mục.')
    expect(await told.innerText()).toContain('“Số đã làm” phải là số, nhưng ô ghi “năm”.')
    expect(await told.locator('b').allInnerTexts()).toEqual(['B5', 'C6'])
    expect(await figureOf(page, campaign)).toBe('')
    await page.goto(`/c/${campaign}/files`)
    expect(await page.locator('#list').innerText()).toContain('Chưa nhận tệp nào.')
    await page.getByRole('link', { name: 'Xem', exact: true }).click()
    await page.getByRole('button', { name: 'Nhận vào kho' }).click()
    await page.getByRole('heading', { name: 'Đã nhận vào kho' }).waitFor()
    expect(await figureOf(page, campaign)).toBe('30/40')
    expect(await waiting(page)).toMatch(/Chờ quyết định\s*1/)
    await page.getByRole('radio', { name: 'Xã Bình Tỉnh Mẫu · B' }).check()
    await sign(page, 'Đã hỏi lại xã')
    await page.getByRole('button', { name: 'Ghi quyết định' }).click()
    const done = page.locator('#done')
    await done.waitFor()
    expect(await done.innerText()).toContain('01 tệp được đọc lại')
    expect(await page.evaluate('document.activeElement.id')).toBe('done')
    expect(await page.getByText('Không có gì chờ quyết định.').isVisible()).toBe(true)
    expect(await page.getByText('“Xã Binhh” là Xã Bình (B)').first().isVisible()).toBe(true)
    expect(await figureOf(page, campaign)).toBe('39/50')
    expect(await waiting(page)).not.toMatch(/Chờ quyết định\s*1/)
    await page.locator('summary').filter({ hasText: 'Hoàn tác' }).click()
    expect(await page.getByLabel('Ai quyết định').inputValue()).toBe('Văn phòng')
    await page.getByLabel('Lý do').fill('Nhầm xã')
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await page.getByText('Đã hoàn tác. 01 tệp được đọc lại').waitFor()
    const undone = page.getByRole('row').filter({ hasText: 'Đã hỏi lại xã' })
    expect(await undone.innerText()).toContain('Đã hoàn tác')
    expect(await figureOf(page, campaign)).toBe('30/40')
  })

  test('is looked for in the registry without accents', async () => {
    const page = await clerk(campaign)
    await page.goto(`/c/${campaign}/decisions`)
    await page.getByLabel('Tìm trong danh mục').fill('xa cao')
    await page.getByRole('button', { name: 'Tìm', exact: true }).last().click()
    await page.getByRole('group', { name: 'Tìm “xa cao”' }).waitFor()
    const found = page.getByRole('group', { name: 'Tìm “xa cao”' })
    expect(await found.getByRole('radio').count()).toBe(1)
    expect(await found.innerText()).toContain('Xã Cao')
  })
})
