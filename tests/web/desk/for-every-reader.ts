import { read } from '@e965/xlsx'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { barriers } from '../barriers.ts'
import { addressOf, check, clerk, receive, reportFile } from './desk-site.ts'

const campaign = 'readers'

async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

async function fits(page: Page, path: string): Promise<void> {
  for (const language of ['', 'lang=en']) {
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}${language}`)
    expect(await barriers(page), `${path} ${language}`).toEqual([])
    await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true })')
    for (const width of [1440, 768, 390]) {
      await page.setViewportSize({ width, height: 844 })
      expect(await overflow(page), `${path} ${language} at ${String(width)}`).toBe(0)
    }
    expect(await barriers(page), `${path} ${language} opened`).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
  }
}

describe('the desk', { timeout: 240_000 }, () => {
  test('has no barrier and fits its window, whatever it shows', async () => {
    const page = await clerk(campaign)
    await fits(page, `/c/${campaign}/files`)
    const rows = [
      ['Xã An', '52', '50'],
      ['Xã Binhh', '9', '10'],
      ['Xã Cao', 'năm', '10'],
    ] as const
    await page.goto(`/c/${campaign}/files`)
    await receive(page, reportFile('lan-1.csv', [['Xã An', '30', '40']]))
    await page.goto(`/c/${campaign}/files`)
    await check(
      page,
      reportFile('mot-ten-tep-rat-dai-cua-don-vi-gui-bao-cao-quy-I-nam-2026-ban-cuoi-cung.csv', rows),
    )
    await fits(page, new URL(page.url()).pathname)
    await page.goto(new URL(page.url()).pathname)
    await page.getByRole('button', { name: 'Nhận vào kho' }).click()
    await page.getByRole('link', { name: 'Mở hồ sơ tệp' }).click()
    await page.getByRole('heading', { name: 'Cách đọc' }).waitFor()
    await fits(page, new URL(page.url()).pathname)
    for (const path of ['files', 'files?state=partly', 'decisions', 'templates']) {
      await fits(page, `/c/${campaign}/${path}`)
    }
  })

  test('says the same on paper, without its buttons', async () => {
    const page = await clerk(campaign)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button').count()).toBe(0)
    expect(await page.locator('#list tbody tr').count()).toBe(2)
    await page.goto(`/c/${campaign}/decisions`)
    expect(await page.getByRole('heading', { name: 'là đơn vị nào?' }).count()).toBe(1)
    for (const control of ['button', 'radio', 'textbox'] as const)
      expect(await page.getByRole(control).count(), control).toBe(0)
  })

  test('gives a template for a unit, and one for each of those who owe the form', async () => {
    const asked = `form=counts&period=2026-Q1`
    const one = await fetch(addressOf(`/c/${campaign}/templates/form.xlsx?${asked}&unit=xa+an`))
    expect(one.headers.get('content-disposition')).toContain('bieu-01-xa-an-A-2026-Q1.xlsx')
    expect(read(new Uint8Array(await one.arrayBuffer())).SheetNames).toHaveLength(2)
    const all = await fetch(addressOf(`/c/${campaign}/templates/forms.zip?${asked}`))
    expect(Object.keys(unzipSync(new Uint8Array(await all.arrayBuffer())))).toHaveLength(3)
  })
})
