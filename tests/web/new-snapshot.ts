import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { importIntoSite } from './import-into-site.ts'
import { party } from './pages.ts'
import { visit } from './site.ts'

const sources = `${party}/trace?indicator=committees_launched_rate`

function importReport(text: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-report-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const file = join(folder, 'bao-cao-bo-sung.csv')
  writeFileSync(file, text)
  importIntoSite('dang-bo-mttq-2026', file)
}

function reportOf(unit: string): string {
  return [
    'Biểu số 01,,,',
    'Kỳ báo cáo: Quý I/2026,,,',
    'TT,Đơn vị,Đã ban hành kế hoạch,Đã phát động',
    `1,${unit},x,x`,
  ].join('\n')
}

async function numerator(page: Page): Promise<number> {
  return Number((await page.locator('.figure .counts').innerText()).split('/')[0])
}

/** Settles the figures of the page of reviews, and gives the address of what was settled. */
async function settled(name: string): Promise<string> {
  const page = await visit(`${party}/reviews?as-of=2026-11-20`, 'without script')
  await page.getByText('Chốt số liệu', { exact: true }).first().click()
  const form = page.getByRole('form', { name: 'Chốt số liệu như bản xem trước' })
  await form.getByLabel('Tên').fill(name)
  await form.getByLabel('Ai quyết định').fill('Văn phòng')
  await form.getByLabel('Lý do').fill('Trình Ban Thường vụ')
  await form.getByRole('button', { name: 'Chốt số liệu' }).click()
  return (await page.getByRole('link', { name, exact: true }).getAttribute('href')) ?? ''
}

test('a report that arrives while the server runs is in the next page asked for', async () => {
  const page = await visit(sources, 'without script')
  const before = await numerator(page)
  const snapshot = await page.locator('footer code').innerText()
  const freeze = await settled('Trước báo cáo bổ sung')
  const unit = page.locator('tbody').filter({ hasText: '0/1' }).first().locator('.name')
  importReport(reportOf(await unit.innerText()))
  await page.goto(sources)
  expect(await numerator(page)).toBe(before + 1)
  expect(await page.getByText('bao-cao-bo-sung.csv').isVisible()).toBe(true)
  expect(await page.locator('footer code').innerText()).not.toBe(snapshot)
  const changes = (await visit(freeze, 'without script')).getByRole('region', { name: 'Thay đổi so với' })
  const launched = changes.getByRole('row', { name: /^Tỷ lệ .*phát động/ }).first()
  expect(await launched.innerText()).toMatch(
    new RegExp(`${String(before)}/\\d+[^]*${String(before + 1)}/\\d+`),
  )
  const sent = changes.getByRole('row').filter({ hasText: 'bao-cao-bo-sung.csv' })
  expect(await sent.innerText()).toContain('Thay bản cũ')
  await launched.getByRole('link').first().click()
  await changes.page().getByText('Chỉ tính báo cáo đã có đến').waitFor()
  expect(await numerator(changes.page())).toBe(before)
  await changes.page().getByRole('link', { name: 'Xem số liệu hiện nay' }).click()
  await changes
    .page()
    .locator('.figure .counts', { hasText: `${String(before + 1)}/` })
    .waitFor()
})
