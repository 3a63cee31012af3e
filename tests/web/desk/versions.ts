import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { clerk, figureOf, receive, reportFile, sentFile } from './desk-site.ts'

const campaign = 'versions'

async function openFile(page: Page, name: string): Promise<void> {
  await page.goto(`/c/${campaign}/files`)
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { name, exact: true }).waitFor()
}

async function sign(page: Page, form: string, reason: string): Promise<void> {
  const fields = page.getByRole('form', { name: form })
  await fields.getByLabel('Ai quyết định').fill('Văn phòng')
  await fields.getByLabel('Lý do').fill(reason)
}

describe('a file and those after it', { timeout: 180_000 }, () => {
  test('are compared cell by cell, with the effect on the figures above', async () => {
    const page = await clerk(campaign)
    await receive(page, reportFile('lan-1.csv', [['Xã An', '30', '40']]))
    await page.goto(`/c/${campaign}/files`)
    await receive(page, reportFile('lan-2.csv', [['Xã An', '36', '40']]))
    await openFile(page, 'lan-2.csv')
    const versions = page.locator('#versions')
    expect(await versions.innerText()).toMatch(/Bản trước\s*lan-1\.csv/)
    expect(await versions.innerText()).toContain('1 ô khác nhau')
    const changed = versions.getByRole('row').filter({ hasText: 'Số đã làm' })
    expect(await changed.innerText()).toMatch(/30\s.*36\s/s)
    const above = versions.getByRole('row').filter({ hasText: 'Tỉnh Mẫu' }).first()
    expect(await above.innerText()).toMatch(/75,0%.*90,0%/s)
  })

  test('a withdrawn file leaves the one before it standing', async () => {
    const page = await clerk(campaign)
    await openFile(page, 'lan-2.csv')
    await page.locator('summary').filter({ hasText: 'Rút tệp' }).click()
    await sign(page, 'Rút tệp', 'Đơn vị gửi nhầm')
    await page.getByRole('button', { name: 'Rút tệp' }).click()
    await page.getByText('Đã rút tệp. 01 tệp được đọc lại').waitFor()
    expect(await page.locator('main').innerText()).toContain('Đã rút')
    expect(await figureOf(page, campaign)).toBe('30/40')
    await openFile(page, 'lan-2.csv')
    await page.locator('summary').filter({ hasText: 'Hoàn tác' }).click()
    await sign(page, 'Hoàn tác quyết định này', 'Không nhầm')
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await page.getByText('Đã hoàn tác. 01 tệp được đọc lại').waitFor()
    expect(await figureOf(page, campaign)).toBe('36/40')
  })

  test('a file is replaced by one that can be used, and only by such', async () => {
    const page = await clerk(campaign)
    const replace = async (path: string): Promise<void> => {
      await openFile(page, 'lan-2.csv')
      await page.locator('summary').filter({ hasText: 'Thay bằng tệp khác' }).click()
      await page.getByLabel('Tệp mới', { exact: true }).last().setInputFiles(path)
      await sign(page, 'Thay bằng tệp khác', 'Đơn vị gửi bản sửa')
      await page.getByRole('button', { name: 'Thay bằng tệp khác' }).click()
    }
    await replace(sentFile('hong.csv', 'x'))
    await page.getByText('Tệp hong.csv không dùng được nên không thay tệp cũ').waitFor()
    expect(await figureOf(page, campaign)).toBe('36/40')
    await replace(reportFile('lan-3.csv', [['Xã An', '38', '40']]))
    await page.getByRole('heading', { name: 'Đã nhận vào kho' }).waitFor()
    expect(await figureOf(page, campaign)).toBe('38/40')
    await openFile(page, 'lan-2.csv')
    expect(await page.locator('main').innerText()).toContain('Đơn vị gửi bản sửa')
  })

  test('files are found by state, unit, form and name without accents', async () => {
    const page = await clerk(campaign)
    const listed = async (query: string): Promise<string[]> => {
      await page.goto(`/c/${campaign}/files?${query}`)
      return page.locator('#list tbody th a').allInnerTexts()
    }
    expect(await listed('')).toEqual(['lan-3.csv', 'lan-2.csv', 'lan-1.csv'])
    expect(await listed('state=withdrawn')).toEqual(['lan-2.csv'])
    expect(await listed('find=LÀN-1')).toEqual(['lan-1.csv'])
    expect(await listed('unit=xa an&form=counts')).toHaveLength(3)
    expect(await listed('unit=Xã Bình')).toEqual([])
    expect(await page.getByText('Không có tệp nào khớp với bộ lọc.').isVisible()).toBe(true)
    expect(await listed('form=launch')).toEqual([])
  })
})
