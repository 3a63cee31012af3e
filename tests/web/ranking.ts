import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { party, sonLa } from './pages.ts'
import { request, visit } from './site.ts'

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>

const title = 'Xếp từ thấp lên cao'

function ranking(page: Page) {
  return page.getByRole('figure').filter({ has: page.getByRole('heading', { name: title, exact: true }) })
}

/** The lines of the table of a ranking, heading of its parts among them. */
async function tableLines(page: Page): Promise<string[][]> {
  await ranking(page).getByText('Xem bảng số liệu').click()
  const lines = await ranking(page).locator('tbody tr').allInnerTexts()
  return lines.map((line) => line.split('\t').map((text) => text.trim()))
}

describe('units side by side', () => {
  test('are ranked above the least denominator; the others stand below with their counts', async () => {
    const page = await visit(sonLa, 'without script')
    const lines = await tableLines(page)
    const at = lines.findIndex(([name = '']) => name === 'Không xếp hạng (mẫu số dưới 10)')
    expect(at).toBeGreaterThan(1)
    const [ranked, apart] = [lines.slice(0, at), lines.slice(at + 1)]
    const denominator = ([, , counts = '']: string[]): number => Number(counts.split('/')[1])
    expect(ranked.every((line) => denominator(line) >= 10)).toBe(true)
    expect(apart.map(([name, value, counts]) => [name, value, counts])).toEqual([
      ['Huyện Sốp Cộp', '', '7/9'],
      ['Tỉnh Sơn La (riêng đơn vị này)', '', '1/1'],
    ])
    const drawn = (await ranking(page).locator('.still').first().textContent()) ?? ''
    expect(drawn.indexOf('Không xếp hạng (mẫu số dưới 10)')).toBeGreaterThan(-1)
    for (const [name = '', , counts = ''] of apart) {
      expect(drawn.replaceAll('\n', ' ')).toContain(name.split(' ')[0])
      expect(drawn).toContain(counts)
    }
  })

  test('all too small for it stand by name with their counts, and the reason is told', async () => {
    const page = await visit(`${sonLa}?node=118`, 'without script')
    expect(await ranking(page).count()).toBe(0)
    const box = page.getByRole('region', { name: 'Từng đơn vị, không xếp hạng' })
    expect(await box.innerText()).toContain('mẫu số của mọi đơn vị đều dưới 10')
    const counts = await box.locator('[data-part=counts]').allInnerTexts()
    expect(counts).toHaveLength(10)
    expect(counts.every((each) => /^[01]\/1$/.test(each))).toBe(true)
    await box.getByRole('link', { name: 'Xem cả 12 đơn vị' }).click()
    expect(new URL(page.url()).hash).toBe('#units')
    expect((await request(`${sonLa}/charts/ranking.svg?node=118`)).status).toBe(404)
    expect((await request(`${sonLa}/charts/ranking.svg`)).status).toBe(200)
  })

  test('too small for a rate have their counts alone in the table of units', async () => {
    const page = await visit(sonLa, 'without script')
    const units = page.getByRole('region', { name: /^Các đơn vị/ })
    expect(await units.getByText('Mẫu số dưới 10: chỉ nêu số đếm', { exact: false }).count()).toBe(1)
    const small = units.getByRole('row', { name: /Huyện Sốp Cộp/ })
    expect(await small.innerText()).toContain('7/9')
    expect(await small.innerText()).not.toContain('%')
    expect(await units.getByRole('row', { name: /Huyện Mai Sơn/ }).innerText()).toContain('%')
    await page.goto(`${sonLa}?node=118`)
    expect(await units.getByRole('columnheader', { name: 'Tỷ lệ' }).count()).toBe(0)
  })

  test('have names on a narrow screen that do not reach into each other', async () => {
    const page = await visit(party, 'without script')
    await page.setViewportSize({ width: 390, height: 900 })
    const texts = await ranking(page).locator('.still.narrow svg text').all()
    const boxes = (await Promise.all(texts.map((text) => text.boundingBox()))).filter((box) => box !== null)
    const meets = (a: Box, b: Box): boolean =>
      Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 3 &&
      Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 5
    const overlapping = boxes.filter((a, at) => boxes.slice(at + 1).some((b) => meets(a, b)))
    expect(boxes.length).toBeGreaterThan(30)
    expect(overlapping).toEqual([])
  })
})
