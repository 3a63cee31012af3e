import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { countsOf, rowsOf } from './command-line.ts'
import { anGiang, sonLa } from './pages.ts'
import { address, visit } from './site.ts'

const communes = ['--by', 'unit', '--tier', 'commune']

async function drawn(page: Page, selector: string): Promise<string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll('${selector} [data-code]')].map((link) => link.getAttribute('data-code'))`,
  )
}

async function legend(page: Page): Promise<string[]> {
  const lines = await page.getByRole('list', { name: 'Chú giải' }).getByRole('listitem').allInnerTexts()
  return lines.map((line) => line.replace(/\s+/g, ' ').trim())
}

describe('where', () => {
  test('is a map where communes have boundaries, with the counts of the command line', async () => {
    const page = await visit(`${anGiang}/place?as-of=2026-11-01`, 'without script')
    const rows = rowsOf(
      'an-giang-2026',
      '--indicator',
      'committees_launched_rate',
      '--as-of',
      '2026-11-01',
      ...communes,
    )
    const told = rows.filter(({ verdict }) => verdict !== 'not_applicable')
    expect((await drawn(page, 'svg')).toSorted()).toEqual(told.map(({ node }) => node).toSorted())
    const count = (verdict: string) => String(told.filter((row) => row.verdict === verdict).length)
    expect(await legend(page)).toEqual([
      ...[
        `✓ Đạt ${count('met')}`,
        `✕ Chưa đạt ${count('not_met')}`,
        `□ Chưa báo cáo ${count('not_reported')}`,
      ],
    ])
    const counts = await page.locator('#table tbody td.number').allInnerTexts()
    expect(counts.map((text) => text.trim()).toSorted()).toEqual(told.map(countsOf).toSorted())
  })

  test('is one square per unit below its parent where they have none', async () => {
    const page = await visit(`${sonLa}/place`, 'without script')
    expect(await page.locator('svg [data-code]').count()).toBe(0)
    expect(await drawn(page, 'ul')).toHaveLength(204)
    const group = page
      .locator('section', { has: page.getByRole('heading', { name: 'Huyện Quỳnh Nhai' }) })
      .last()
    const links = await group.getByRole('link').all()
    const names = await Promise.all(links.map((link) => link.getAttribute('aria-label')))
    expect(names[0]).toMatch(/^Xã Cà Nàng: /)
    expect(names).toHaveLength(11)
  })

  test('shows the past in the units of today, on the map', async () => {
    const page = await visit(`${sonLa}/place`)
    await page.getByRole('link', { name: 'Như hiện nay' }).click()
    await page.getByRole('heading', { name: /^Bản đồ các đơn vị/ }).waitFor()
    await page.waitForLoadState()
    expect(address(page)).toContain('structure=now')
    const asOf = /as-of=([\d-]+)/.exec(address(page))?.[1] ?? ''
    const asked = ['--indicator', 'committees_launched_rate', '--as-of', asOf, '--structure', 'now']
    const rows = rowsOf('son-la-mttq-2023', ...asked, ...communes)
    const told = rows.filter(({ verdict }) => verdict !== 'not_applicable')
    expect((await drawn(page, 'svg')).toSorted()).toEqual(told.map(({ node }) => node).toSorted())
    expect(told).toHaveLength(75)
    expect(await page.getByText('ước tính').count()).toBe(told.filter(({ estimated }) => estimated).length)
  })

  test('draws units of an upper tier with all below them', async () => {
    const page = await visit(`${sonLa}/place?tier=district`, 'without script')
    const rows = rowsOf(
      'son-la-mttq-2023',
      '--indicator',
      'committees_launched_rate',
      '--as-of',
      '2024-10-31',
      '--by',
      'node',
    )
    const shown = await page.locator('#table tbody tr').allInnerTexts()
    expect(shown).toHaveLength(12)
    const district = rows.find(({ node }) => node === '118')
    const line = shown.find((text) => text.includes('Huyện Quỳnh Nhai'))
    expect(line).toContain(district === undefined ? 'nothing' : countsOf(district))
  })

  test('goes from unit to unit by arrows, tells of each, and opens it', async () => {
    const page = await visit(`${anGiang}/place`)
    await page.waitForLoadState('networkidle')
    const links = page.locator('svg [data-code]')
    await links.first().focus()
    await page.keyboard.press('ArrowRight')
    const code = await page.evaluate<string>('document.activeElement.getAttribute("data-code")')
    expect(code).toBe(await links.nth(1).getAttribute('data-code'))
    const told = (await links.nth(1).getAttribute('aria-label')) ?? ''
    expect(await page.locator('.hint').innerText()).toContain(told.split(':')[0])
    await page.keyboard.press('Escape')
    expect(await page.locator('.hint').count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Báo cáo phải nộp' }).waitFor()
    expect(address(page)).toBe(`${anGiang}/u/${code}`)
  })

  test('asks for another indicator by a plain form', async () => {
    const page = await visit(`${sonLa}/place?node=118`, 'without script')
    await page.getByRole('combobox', { name: 'Chỉ tiêu' }).selectOption('residential_areas_with_work_rate')
    await page.getByRole('button', { name: 'Xem' }).click()
    await page
      .getByRole('heading', { level: 2, name: 'Bản đồ: Tỷ lệ khu dân cư có công trình, phần việc' })
      .waitFor()
    await page.waitForLoadState()
    expect(address(page)).toContain('node=118')
    expect(await page.locator('#table tbody tr').count()).toBe(11)
  })
})
