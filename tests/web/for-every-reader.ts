import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { barriers } from './barriers.ts'
import { inLanguage, locales, pages } from './pages.ts'
import { visit } from './site.ts'

/** Pixels that the page is wider than its window. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

async function openDetails(page: Page): Promise<void> {
  await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true })')
}

describe.each(locales)('in %s', (locale) => {
  test.each(pages)('%s has no barrier, fits its window and is marked on paper', async (name, path) => {
    const isOfFigures = name !== 'a page that is not there'
    const page = await visit(inLanguage(path, locale))
    await openDetails(page)
    expect(await barriers(page), 'light').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await barriers(page), 'dark').toEqual([])
    for (const width of [1440, 768, 390]) {
      await page.setViewportSize({ width, height: 844 })
      expect(await overflow(page), `at ${String(width)}`).toBe(0)
    }
    await page.emulateMedia({ media: 'print' })
    if (isOfFigures) expect(await page.getByText('DỮ LIỆU MINH HỌA').first().isVisible()).toBe(true)
  })
})
