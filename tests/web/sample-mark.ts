import { describe, expect, test } from 'vitest'
import { inLanguage, locales, pages, party, sonLa } from './pages.ts'
import { request, visit } from './site.ts'

const mark = 'DỮ LIỆU MINH HỌA'
const withFigures = pages.filter(([, path]) => !path.includes('khong-co'))

describe.each(locales)('made-up reports are marked in %s', (locale) => {
  test.each(withFigures)('on %s', async (_, path) => {
    expect(await (await request(inLanguage(path, locale))).text()).toContain(mark)
  })
})

test('made-up reports are marked on every sheet of paper', async () => {
  const page = await visit(`${sonLa}/trace`, 'without script')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.stamp').isVisible()).toBe(true)
  // What is fixed comes back on each sheet.
  expect(await page.evaluate('getComputedStyle(document.querySelector(".stamp")).position')).toBe('fixed')
})

test('paper shows charts, tables, phase and day, and no buttons', async () => {
  const page = await visit(party)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('figure svg:visible').count()).toBe(3)
  expect(await page.getByRole('button').count()).toBe(0)
  expect(await page.getByText('Cả đợt · số liệu tính đến ngày').isVisible()).toBe(true)
})
