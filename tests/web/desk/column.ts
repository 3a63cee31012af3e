import { describe, expect, test } from 'vitest'
import { clerk, figureOf, receive, sentFile } from './desk-site.ts'

const campaign = 'column'

const report = [
  'ỦY BAN XÃ AN;;;',
  'Kỳ báo cáo: Quý I/2026;;;',
  'TT;Đơn vị;Kết quả kỳ này;Số phải làm',
  '1;Xã An;30;40',
].join('\n')

describe('a column that is not understood', { timeout: 120_000 }, () => {
  test('is asked about, and known from then on', async () => {
    const page = await clerk(campaign)
    await receive(page, sentFile('cot-la.csv', report))
    await page.goto(`/c/${campaign}/decisions`)
    await page.getByRole('heading', { name: 'Cột nào là “Số đã làm”?' }).waitFor()
    await page.getByRole('button', { name: 'Ghi quyết định' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toContain('Chọn một cột.')
    await page.getByRole('radio', { name: 'Kết quả kỳ này' }).check()
    await page.getByLabel('Ai quyết định').fill('Văn phòng')
    await page.getByLabel('Lý do').fill('Biểu riêng của xã')
    await page.getByRole('button', { name: 'Ghi quyết định' }).click()
    await page.getByText('Đã ghi quyết định. 01 tệp được đọc lại').waitFor()
    expect(await page.getByText('Cột “Kết quả kỳ này” là: Số đã làm').first().isVisible()).toBe(true)
    expect(await figureOf(page, campaign)).toBe('30/40')
  })
})
