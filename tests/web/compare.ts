import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { countsOf, rowsOf } from './command-line.ts'
import { anGiang, sonLa } from './pages.ts'
import { address, request, visit } from './site.ts'

const compare = `${sonLa}/compare`

interface ShownLine {
  readonly name: string
  readonly left: string
  readonly right: string
  readonly stand: string
}

async function shownLines(page: Page): Promise<ShownLine[]> {
  return page.evaluate<
    ShownLine[]
  >(`[...document.querySelectorAll('[aria-labelledby=compare] tbody tr')].map((row) => {
    const [left, right, stand] = row.querySelectorAll('td')
    const counts = (cell) => cell.querySelector('.figure .small')?.textContent.trim() ?? ''
    return {
      name: row.querySelector('th').textContent.trim(),
      left: counts(left),
      right: counts(right),
      stand: stand.textContent.replace(/\\s+/g, ' ').trim(),
    }
  })`)
}

/** Without those that do not apply, of which no counts are told. */
function told(counts: readonly string[]): string[] {
  return counts.filter((text) => text !== '')
}

function expected(...words: readonly string[]): string[] {
  return told(
    rowsOf('son-la-mttq-2023', ...words)
      .filter(({ verdict, value }) => verdict !== 'not_applicable' || value !== null)
      .map(countsOf),
  )
}

describe('two views side by side', () => {
  test('are by default the last two phases, and show what the command line says of each', async () => {
    const page = await visit(compare, 'without script')
    const lines = await shownLines(page)
    const day = ['--as-of', '2024-10-31']
    expect(told(lines.map(({ left }) => left))).toEqual(expected(...day, '--phase', 'P2'))
    expect(told(lines.map(({ right }) => right))).toEqual(expected(...day, '--phase', 'P3'))
  })

  test.each([
    [
      'two days',
      'by=day&left=2024-03-31&right=2024-06-30',
      ['--as-of', '2024-03-31'],
      ['--as-of', '2024-06-30'],
    ],
    ['two units', 'by=area&left=118&right=125', ['--node', '118'], ['--node', '125']],
  ])('are %s', async (_, query, left, right) => {
    const page = await visit(`${compare}?${query}`, 'without script')
    const lines = await shownLines(page)
    const day = query.startsWith('by=day') ? [] : ['--as-of', '2024-10-31']
    expect(told(lines.map((line) => line.left))).toEqual(expected(...day, ...left))
    expect(told(lines.map((line) => line.right))).toEqual(expected(...day, ...right))
  })

  test('say a rise or a fall only where missing reports cannot turn it', async () => {
    const lines = await shownLines(await visit(compare, 'without script'))
    const byName = new Map(lines.map((line) => [line.name, line.stand]))
    expect(byName.get('Tỷ lệ ủy ban tổ chức phát động thi đua')).toContain('chưa so được')
    expect(byName.get('Tỷ lệ ủy ban cấp huyện ban hành kế hoạch')).toBe('▼ giảm 25,0 điểm %')
    expect(byName.get('Tỷ lệ tổ chức thành viên có ít nhất 01 công trình, việc làm')).toBe(
      'mẫu số dưới 10: chỉ nêu số đếm',
    )
  })

  test.each(['with script', 'without script'] as const)(
    'are chosen by a form and kept in the address, %s',
    async (script) => {
      const page = await visit(compare, script)
      await page.getByRole('link', { name: 'Hai đơn vị' }).click()
      await page.getByRole('heading', { name: /^So sánh: Huyện/ }).waitFor()
      await page.getByLabel('Từ').selectOption({ label: 'Huyện Quỳnh Nhai' })
      await page.getByLabel('Với').selectOption({ label: 'Huyện Mai Sơn' })
      await page.getByRole('button', { name: 'So sánh' }).click()
      await page.getByRole('heading', { name: 'So sánh: Huyện Quỳnh Nhai – Huyện Mai Sơn' }).waitFor()
      expect(address(page)).toContain('by=area')
      expect(address(page)).toContain('left=118')
      expect(address(page)).toContain('right=125')
    },
  )

  test('are two campaigns that share indicators of the catalogue, each with its mark', async () => {
    const page = await visit(`${compare}?by=campaign&right=dang-bo-mttq-2026`)
    expect(await page.locator('main').innerText()).toContain('DỮ LIỆU MINH HỌA')
    const lines = await shownLines(page)
    expect(lines.length).toBeGreaterThan(2)
    const link = page.getByRole('region', { name: 'So sánh' }).locator('tbody td:nth-of-type(2) a').first()
    expect(await link.getAttribute('href')).toMatch(/^\/c\/dang-bo-mttq-2026\/trace\?/)
  })

  test('are the units of then and of today, and add up to the same above the change', async () => {
    const lines = await shownLines(await visit(`${anGiang}/compare?by=structure`, 'without script'))
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.map(({ right }) => right)).toEqual(lines.map(({ left }) => left))
  })

  test('lead to the cells behind each number', async () => {
    const page = await visit(compare)
    await page.getByRole('region', { name: 'So sánh' }).locator('tbody td a').first().click()
    await page
      .getByRole('heading', { name: /^Nguồn số liệu/ })
      .first()
      .waitFor()
    expect(address(page)).toContain('phase=P2')
  })

  test('do not know a phase, a unit or a campaign that is not there', async () => {
    for (const query of ['left=P9', 'by=area&left=khong-co', 'by=campaign&right=khong-co'])
      expect((await request(`${compare}?${query}`)).status, query).toBe(404)
    expect((await request(`${compare}?by=day&left=hom-qua`)).status).toBe(400)
  })
})

test('on a narrow screen the two sides of a card begin at one height', async () => {
  const page = await visit(compare)
  await page.setViewportSize({ width: 390, height: 844 })
  const apart = await page.evaluate<
    number[]
  >(`[...document.querySelectorAll('[aria-labelledby=compare] tbody tr')].map((row) => {
    const [left, right] = [...row.querySelectorAll('td')].map((cell) => cell.getBoundingClientRect().top)
    return Math.abs(left - right)
  })`)
  expect(apart.length).toBeGreaterThan(1)
  expect(Math.max(...apart)).toBe(0)
})
