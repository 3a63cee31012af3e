import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { anGiang, party, sonLa } from './pages.ts'
import { visit } from './site.ts'

interface Stop {
  readonly name: string
  readonly isInMain: boolean
  readonly hasOutline: boolean
}

/** Where the keyboard stands, and whether one sees it. */
async function focused(page: Page): Promise<Stop> {
  return page.evaluate<Stop>(`(() => {
    const element = document.activeElement
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return {
      name: element.getAttribute('href') ?? element.getAttribute('name') ?? element.tagName,
      isInMain: element.closest('main') !== null,
      hasOutline: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    }
  })()`)
}

/** Every stop of the Tab key from the top of the page to its end. */
async function stops(page: Page): Promise<Stop[]> {
  const found: Stop[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (stop.name === 'BODY') return found
    found.push(stop)
    expect(found.length).toBeLessThan(400)
  }
}

describe('with the keyboard alone', () => {
  test('the first key shows the way past the header, and it leads into the page', async () => {
    const page = await visit(sonLa)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Đến nội dung chính' })
    expect((await focused(page)).name).toBe('#main')
    expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect((await focused(page)).isInMain).toBe(true)
  })

  test.each([
    ...['/', sonLa, `${sonLa}?node=118`, `${party}/trace`, `${sonLa}/findings`],
    ...[`${sonLa}/u/118`, `${anGiang}/place`, `${anGiang}/search?q=long+xuyen`],
  ])('every link of %s is reached, and one sees where one is', async (path) => {
    const page = await visit(path)
    const reached = await stops(page)
    expect(reached.filter(({ hasOutline }) => !hasOutline)).toEqual([])
    const links = await page.evaluate<string[]>(
      '[...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href"))',
    )
    const names = reached.map(({ name }) => name)
    expect(links.filter((href) => !names.includes(href))).toEqual([])
  })
})
