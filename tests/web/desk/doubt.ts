import { readFileSync } from 'node:fs'
import { read } from '@e965/xlsx'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { clerk, figureOf, receive, reportFile } from './desk-site.ts'

const campaign = 'doubt'

async function saved(page: Page, name: string): Promise<{ file: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).click(),
  ])
  return { file: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

describe('a value that a rule doubts', { timeout: 120_000 }, () => {
  test('is shown in its row, marked in a copy, confirmed, and taken back', async () => {
    const page = await clerk(campaign)
    const report = reportFile('xã An.csv', [['Xã An', '52', '50']])
    await receive(page, report)
    await page.getByRole('link', { name: 'Mở hồ sơ tệp' }).click()
    await page.getByRole('heading', { name: 'xã An.csv' }).waitFor()
    const row = page.getByRole('region', { name: 'dòng 4' })
    expect(await row.locator('td.marked').innerText()).toContain('52')
    expect(await row.innerText()).toContain('Số đã làm')
    expect(await page.locator('main').innerText()).toContain('Tên đơn vị')

    const original = await saved(page, 'Tệp như đã gửi')
    expect(original.file).toBe('xã An.csv')
    expect(original.bytes).toEqual(readFileSync(report))
    const marked = await saved(page, 'Bản đánh dấu ô lỗi')
    const book = read(marked.bytes)
    expect(book.SheetNames).toContain('Lỗi')
    const list = await saved(page, 'Danh sách lỗi')
    expect(list.bytes.toString('utf8')).toMatch(/^\uFEFFMức độ;Trang;Ô;/)

    expect(await figureOf(page, campaign)).toBe('')
    await page.goBack()
    await page.locator('summary').filter({ hasText: 'Xác nhận giá trị đúng' }).first().click()
    const form = page.getByRole('form', { name: 'Xác nhận giá trị đúng' }).first()
    await form.getByLabel('Ai quyết định').fill('Ban Phong trào')
    await form.getByLabel('Lý do').fill('Xã làm vượt kế hoạch')
    await form.getByRole('button').click()
    await page.getByText('Đã xác nhận. 01 tệp được đọc lại').waitFor()
    expect(await page.getByText('Xác nhận ô C4 là đúng', { exact: true }).isVisible()).toBe(true)
    expect(await figureOf(page, campaign)).toBe('52/50')
    await page.goBack()
    await page.locator('summary').filter({ hasText: 'Hoàn tác' }).click()
    await page
      .getByRole('form', { name: 'Hoàn tác quyết định này' })
      .getByLabel('Lý do')
      .fill('Chưa có văn bản')
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await page.getByText('Đã hoàn tác. 01 tệp được đọc lại').waitFor()
    expect(await figureOf(page, campaign)).toBe('')
  })
})
