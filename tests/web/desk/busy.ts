import { zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { countsReport } from '../../command-line/counts-report.ts'
import { clerk, reportFile } from './desk-site.ts'

const campaign = 'busy'
const COUNT = 400

function archive(): Buffer {
  const files = Array.from({ length: COUNT }, (_, index) => {
    const report = countsReport([['Xã An', String(index), '1000']])
    return [`bao-cao-${String(index)}.csv`, new TextEncoder().encode(report)] as const
  })
  return Buffer.from(zipSync(Object.fromEntries(files)))
}

async function send(
  page: Page,
  files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0],
): Promise<void> {
  await page.locator('#upload-files').setInputFiles(files)
  await page.getByRole('button', { name: 'Kiểm tra thử' }).click()
  await page.waitForURL(/\/batch\//)
}

describe('many files at once', { timeout: 180_000 }, () => {
  test('are worked on aside: pages answer, a second batch waits, and one comes back to the result', async () => {
    const [first, second] = [await clerk(campaign), await clerk(campaign)]
    await send(first, { name: 'ca-tinh.zip', mimeType: 'application/zip', buffer: archive() })
    await send(second, reportFile('mot.csv', [['Xã Bình', '9', '10']]))
    expect(await second.getByText('Kho đang làm một lần nạp khác').isVisible()).toBe(true)
    expect(await first.getByText('Có thể rời trang này').isVisible()).toBe(true)
    await first.goto(`/c/${campaign}`)
    expect(await first.getByRole('heading', { level: 1 }).innerText()).toBe('Phong trào mẫu')
    await first.goto(`/c/${campaign}/files`)
    await first.locator('.open li').filter({ hasText: 'ca-tinh.zip' }).getByRole('link').click()
    await first.getByRole('heading', { name: 'Kết quả kiểm tra thử' }).waitFor({ timeout: 120_000 })
    expect(await first.locator('main').innerText()).toContain(`Dùng được: ${String(COUNT)}`)
    expect(await first.locator('article').count()).toBe(25)
    await second.getByRole('button', { name: 'Kiểm tra thử' }).click()
    await second.getByRole('heading', { name: 'Kết quả kiểm tra thử' }).waitFor()
    await second.getByRole('button', { name: 'Bỏ, không nhận' }).click()
    await second.getByRole('heading', { name: 'Nhận tệp báo cáo' }).waitFor()
    expect(await second.getByText('mot.csv').count()).toBe(0)
    expect(await second.locator('#list').innerText()).toContain('Chưa nhận tệp nào.')
  })
})
