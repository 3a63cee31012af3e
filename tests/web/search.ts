import { describe, expect, test } from 'vitest'
import { anGiang, sonLa } from './pages.ts'
import { address, request, visit } from './site.ts'

describe('a unit is found by its name', () => {
  test('with the keyboard alone: slash, name, arrow, Enter', async () => {
    const page = await visit(`${sonLa}?phase=P2`)
    await page.getByRole('combobox', { name: 'Tìm đơn vị' }).waitFor()
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('/')
    await page.keyboard.type('muong la')
    const options = page.getByRole('listbox').getByRole('option')
    await options.first().waitFor()
    expect(await options.first().innerText()).toMatch(
      /^Huyện Mường La\s+Huyện, thành phố · Tỉnh Sơn La · 120/,
    )
    await page.keyboard.press('ArrowDown')
    expect(await options.and(page.getByRole('option', { selected: true })).innerText()).toContain(
      'Huyện Mường La',
    )
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: 'Huyện Mường La' }).waitFor()
    expect(address(page)).toBe(`${sonLa}/u/120?phase=P2`)
  })

  test('Escape closes the list, and once more leaves the field', async () => {
    const page = await visit(sonLa)
    await page.waitForLoadState('networkidle')
    const field = page.getByRole('combobox', { name: 'Tìm đơn vị' })
    await field.focus()
    await page.keyboard.type('bo muoi')
    const list = page.getByRole('listbox')
    await list.getByRole('option').first().waitFor()
    expect(await field.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await field.getAttribute('aria-expanded')).toBe('false')
    expect(await list.count()).toBe(0)
    expect(await field.inputValue()).toBe('bo muoi')
    await page.keyboard.press('Escape')
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true)
  })

  test('a slash in a field is a slash', async () => {
    const page = await visit(`${sonLa}/trace`)
    await page.waitForLoadState('networkidle')
    const field = page.getByRole('searchbox', { name: 'Tên đơn vị' })
    await field.focus()
    await page.keyboard.type('a/b')
    expect(await field.inputValue()).toBe('a/b')
  })

  test('without script, and what has ended says so', async () => {
    const page = await visit(`${anGiang}?phase=G1`, 'without script')
    await page.getByRole('search').getByRole('combobox').fill('long xuyen')
    await page.getByRole('search').getByRole('button', { name: 'Tìm' }).click()
    await page.getByText('2 đơn vị khớp với “long xuyen”').waitFor()
    await page.waitForLoadState()
    const rows = await page.getByRole('row').allInnerTexts()
    expect(rows[1]).toMatch(/^Phường Long Xuyên 30307.*Đang hoạt động/s)
    expect(rows[2]).toMatch(/^Thành phố Long Xuyên.*Kết thúc 30\/06\/2025/s)
    await page.getByRole('link', { name: 'Phường Long Xuyên' }).click()
    await page.getByRole('heading', { level: 2, name: 'Phường Long Xuyên' }).waitFor()
    expect(address(page)).toBe(`${anGiang}/u/30307?phase=G1`)
  })

  test('an old name leads to the unit of today', async () => {
    const page = await visit(`${sonLa}/search?q=chieng+le&as-of=2026-01-01`, 'without script')
    const [, first = '', second = ''] = await page.getByRole('row').allInnerTexts()
    expect(first).toContain('Phường Tô Hiệu')
    expect(second).toMatch(/Phường Chiềng Lề.*Kết thúc 30\/06\/2025, nay là Phường Tô Hiệu/s)
  })

  test('nothing found and nothing asked are told', async () => {
    const page = await visit(`${sonLa}/search?q=khong+co+xa+nay&lang=en`, 'without script')
    expect(await page.getByText('No unit matches “khong co xa nay”.').count()).toBe(1)
    await page.goto(`${sonLa}/search`)
    expect(await page.getByText('Gõ tên không dấu').count()).toBe(1)
  })

  test('the list of units is kept as long as the snapshot stands', async () => {
    const pinned = await request(`${sonLa}/search/units.json?snapshot=abc`)
    expect(pinned.headers.get('cache-control')).toContain('immutable')
    expect(await pinned.json()).toHaveLength(304)
    expect((await request(`${sonLa}/search/units.json`)).headers.get('cache-control')).toBe('no-cache')
  })
})
