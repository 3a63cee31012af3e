import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { anGiang, sonLa } from './pages.ts'
import { address, visit, visitor } from './site.ts'
import { unitRows } from './unit-rows.ts'

const congresses = 'Tỷ lệ đại hội tổ chức đúng tiến độ'

function tile(page: Page, name: string) {
  return page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) })
}

function chart(page: Page, name: string) {
  return page.getByRole('figure').filter({ has: page.getByRole('heading', { name, exact: true }) })
}

describe('the overview of a campaign', () => {
  test('speaks Vietnamese, with decimal commas and days before months', async () => {
    const page = await visit(sonLa)
    expect(await page.getAttribute('html', 'lang')).toBe('vi')
    const told = await tile(page, congresses).innerText()
    expect(told).toMatch(/\d+,\d%/)
    expect(told).toMatch(/\d+\/\d+ đơn vị có số liệu/)
    expect(told).toContain('Chỉ tiêu ≥ 100%')
    expect(await page.locator('main').innerText()).toContain('số liệu tính đến ngày 31/10/2024')
  })

  test('speaks English at the switch, with decimal points and named months', async () => {
    const page = await visit(sonLa)
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Results against targets' }).waitFor()
    expect(address(page)).toBe(`${sonLa}?lang=en`)
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(await tile(page, 'Congresses held on schedule').innerText()).toMatch(/\d+\.\d%/)
    expect(await page.locator('main').innerText()).toContain('figures as of 31 Oct 2024')
  })

  test('holds tiles, both charts and the units before any script runs', async () => {
    const page = await visit(sonLa, 'without script')
    expect(await page.getByRole('article').count()).toBe(15)
    for (const name of ['Theo cấp', 'Theo giai đoạn']) {
      expect(await chart(page, name).locator('svg:visible').count(), name).toBe(1)
    }
    expect(await unitRows(page)).toHaveLength(13)
  })

  test('has charts that come alive, without an error in the console', async () => {
    const page = await visitor()
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(sonLa)
    for (const name of ['Theo cấp', 'Theo giai đoạn']) {
      await chart(page, name).scrollIntoViewIfNeeded()
      await chart(page, name).locator('.canvas svg').waitFor()
      expect(await chart(page, name).locator('svg:visible').count(), name).toBe(1)
    }
    expect(errors).toEqual([])
  })

  test('of a phase that is yet to begin says so, with a way to the whole', async () => {
    const page = await visit(`${anGiang}?phase=G3`, 'without script')
    await page.getByText('Giai đoạn này đến ngày 01/01/2030 mới bắt đầu', { exact: false }).waitFor()
    expect(await page.getByText('Chưa có báo cáo nào phải nộp', { exact: false }).count()).toBe(1)
    await page.getByRole('link', { name: 'Xem cả đợt' }).click()
    expect(address(page)).toBe(anGiang)
  })

  test.each([
    ['three phases', sonLa],
    ['five years', '/c/dan-van-binh-thuan-2021'],
  ])('shows every column of its matrix on paper and on a desktop: %s', async (_, path) => {
    const page = await visit(path, 'without script')
    const matrix = chart(page, 'Theo cấp và giai đoạn')
    const reach = async (): Promise<number[]> => {
      const boxes = await Promise.all(
        [matrix.locator('thead th').last(), matrix].map((each) => each.boundingBox()),
      )
      return boxes.map((box) => (box === null ? Number.NaN : box.x + box.width))
    }
    const [column = Number.NaN, edge = Number.NaN] = await reach()
    expect(column).toBeLessThanOrEqual(edge)
    await page.setViewportSize({ width: 680, height: 1000 })
    await page.emulateMedia({ media: 'print' })
    const [onPaper = Number.NaN, edgeOnPaper = Number.NaN] = await reach()
    expect(onPaper).toBeLessThanOrEqual(edgeOnPaper)
  })

  test('reads out the figure behind a bar that is pointed at', async () => {
    const page = await visit(sonLa)
    const canvas = chart(page, 'Theo cấp').locator('.canvas')
    await canvas.scrollIntoViewIfNeeded()
    await canvas.locator('svg').waitFor()
    await canvas.hover()
    await canvas.getByText(/đơn vị có số liệu/).waitFor()
  })

  test.each(['with script', 'without script'] as const)(
    'shows another indicator in charts, address and units, %s',
    async (script) => {
      const page = await visit(sonLa, script)
      const before = await unitRows(page)
      const drawn = await chart(page, 'Theo cấp').locator('.still').first().innerHTML()
      await tile(page, congresses).getByRole('link', { name: 'Xem theo cấp và giai đoạn' }).click()
      await page.getByRole('heading', { level: 2, name: congresses, exact: true }).waitFor()
      expect(address(page)).toBe(`${sonLa}?indicator=congresses_on_schedule_rate`)
      expect(await chart(page, 'Theo cấp').locator('.still').first().innerHTML()).not.toBe(drawn)
      const after = await unitRows(page)
      expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name))
      expect(after).not.toEqual(before)
    },
  )

  test('is the same again at an address with phase and day', async () => {
    const page = await visit(sonLa)
    await page.getByRole('combobox', { name: 'Giai đoạn' }).selectOption({ label: 'Phát động và đăng ký' })
    await page.getByLabel('Tính đến ngày').fill('2024-02-15')
    await page.getByRole('button', { name: 'Xem' }).click()
    await page.getByText('số liệu tính đến ngày 15/02/2024').waitFor()
    expect(address(page)).toBe(`${sonLa}?phase=P1&as-of=2024-02-15`)
    const again = await visit(address(page), 'without script')
    expect(await again.getByRole('combobox', { name: 'Giai đoạn' }).inputValue()).toBe('P1')
    expect(await again.getByLabel('Tính đến ngày').inputValue()).toBe('2024-02-15')
    expect(await again.getByRole('article').allInnerTexts()).toEqual(
      await page.getByRole('article').allInnerTexts(),
    )
    expect(await unitRows(again)).toEqual(await unitRows(page))
  })

  test('keeps what was chosen before the script had loaded', async () => {
    const page = await visitor()
    await page.route('**/*.js', async (route) => {
      await setTimeout(700)
      await route.continue()
    })
    await page.goto(sonLa, { waitUntil: 'commit' })
    const phase = page.getByRole('combobox', { name: 'Giai đoạn' })
    await phase.selectOption({ label: 'Phát động và đăng ký' })
    await page.getByLabel('Tính đến ngày').fill('2024-02-15')
    await chart(page, 'Theo cấp').scrollIntoViewIfNeeded()
    await chart(page, 'Theo cấp').locator('.live').waitFor({ timeout: 15_000 })
    expect([await phase.inputValue(), await page.getByLabel('Tính đến ngày').inputValue()]).toEqual([
      'P1',
      '2024-02-15',
    ])
  })

  test('goes back to its defaults, the form with it', async () => {
    const page = await visit(`${sonLa}?phase=P1&as-of=2024-02-15`)
    await page.getByRole('link', { name: 'Về mặc định' }).click()
    await page.getByText('số liệu tính đến ngày 31/10/2024').waitFor()
    expect(await page.getByRole('combobox', { name: 'Giai đoạn' }).inputValue()).toBe('')
    expect(await page.getByLabel('Tính đến ngày').inputValue()).toBe('2024-10-31')
  })

  test('draws each column of a chart with the numbers of its table', async () => {
    const page = await visit(sonLa)
    const figure = chart(page, 'Theo cấp')
    await figure.getByText('Xem bảng số liệu').click()
    const rows = await figure.getByRole('row').allInnerTexts()
    const drawn = (await figure.locator('.still').first().textContent()) ?? ''
    for (const row of rows.slice(1)) {
      const [, value = '', counts = ''] = row.split('\t').map((text) => text.trim())
      expect(drawn).toContain(value)
      expect(drawn).toContain(counts)
    }
    expect(rows).toHaveLength(4)
  })
})
