import { describe, expect, test } from 'vitest'
import { clerk, figureOf, receive, reportFile } from './desk-site.ts'

const campaign = 'plain'

describe('without JavaScript', { timeout: 120_000 }, () => {
  test('a file is checked, received, decided about and withdrawn', async () => {
    const page = await clerk(campaign, { javaScriptEnabled: false })
    await receive(page, reportFile('thu-cong.csv', [['Xã Anh', '30', '40']]))
    await page.getByRole('link', { name: /^Chờ quyết định/ }).click()
    await page.getByRole('button', { name: 'Ghi quyết định' }).click()
    const faults = page.getByRole('alert')
    expect(await faults.innerText()).toContain('Chọn một đơn vị.')
    expect(await faults.innerText()).toContain('Ghi rõ lý do.')
    await page.getByRole('radio', { name: /^Xã An / }).check()
    await page.getByLabel('Ai quyết định').fill('Văn phòng')
    await page.getByLabel('Lý do').fill('Đã hỏi')
    await page.getByRole('button', { name: 'Ghi quyết định' }).click()
    await page.getByText('Đã ghi quyết định. 01 tệp được đọc lại').waitFor()
    expect(await figureOf(page, campaign)).toBe('30/40')
    await page.goto(`/c/${campaign}/files`)
    await page.getByRole('link', { name: 'thu-cong.csv' }).click()
    await page.locator('summary').filter({ hasText: 'Rút tệp' }).click()
    const form = page.getByRole('form', { name: 'Rút tệp' })
    expect(await form.getByLabel('Ai quyết định').inputValue()).toBe('Văn phòng')
    await form.getByLabel('Lý do').fill('Gửi nhầm')
    await form.getByRole('button', { name: 'Rút tệp' }).click()
    await page.getByText('Đã rút tệp. 01 tệp được đọc lại').waitFor()
    expect(await figureOf(page, campaign)).toBe('')
  })
})
