import { describe, expect, test } from 'vitest'
import { told } from './command-line.ts'
import { sonLa } from './pages.ts'
import { request, visit, type Script } from './site.ts'

interface ToldItem {
  readonly unit: string
  readonly values: readonly { readonly field: string; readonly shown: string; readonly cell: string }[]
  readonly file: string
}

interface ToldItems {
  readonly items: readonly ToldItem[]
  readonly listed: number
  readonly unlisted: { readonly reports: number; readonly count: number }
  readonly sums: readonly { readonly field: string; readonly sum: string; readonly items: number }[]
}

const page = `${sonLa}/items`

const itemsTold = (...words: string[]): ToldItems =>
  told('items', 'son-la-mttq-2023', '--as-of', '2024-10-31', ...words) as unknown as ToldItems

const nameOf = ({ values }: ToldItem): string =>
  values.find(({ field }) => field === 'work_name')?.shown ?? ''

describe('the works that units list', () => {
  test.each<Script>(['with script', 'without script'])(
    'are those of the command line, with their sum, %s',
    async (script) => {
      const shown = await visit(page, script)
      const { items, listed, unlisted, sums } = itemsTold()
      const all = String(listed)
      await shown.getByText(`${all} trong ${all} công trình`).waitFor()
      const { reports, count } = unlisted
      expect(
        await shown
          .getByText(`${String(reports)} báo cáo chỉ ghi số tổng (${String(count)} công trình)`)
          .count(),
      ).toBe(1)
      const sum = Number(sums[0]?.sum).toLocaleString('vi-VN')
      expect(await shown.getByText(`Kinh phí (triệu đồng): ${sum} (`).count()).toBe(1)
      const names = shown.locator('tbody th[scope=row]')
      expect(await names.count()).toBe(Math.min(50, listed))
      const texts = await names.allInnerTexts()
      items.slice(0, 50).forEach((item, at) => {
        expect(texts[at]).toContain(nameOf(item))
      })
    },
  )

  test('are found by words without accents, area and state, and lead to the file that they stand in', async () => {
    const shown = await visit(page)
    await shown.getByLabel('Tìm theo tên, nội dung, đơn vị').fill('san the thao')
    await shown.getByLabel('Số công trình, phần việc hoàn thành').selectOption('yes')
    await shown.getByRole('button', { name: 'Lọc' }).click()
    const { items, listed } = itemsTold('--search', 'san the thao', '--result', 'works_done=yes')
    expect(items.length).toBeGreaterThan(0)
    await shown.getByText(`${String(items.length)} trong ${String(listed)} công trình`).waitFor()
    await shown.waitForLoadState()
    const [first] = items
    const source = shown.locator('tbody td.source').first()
    expect(await source.innerText()).toContain(first?.values[0]?.cell)
    await source.getByRole('link', { name: first?.file ?? '' }).click()
    await shown.getByRole('heading', { name: first?.file ?? '' }).waitFor()
  })

  test('are saved as they are found, and a search without a find says so', async () => {
    const { items } = itemsTold('--search', 'duong hoa')
    const csv = await (await request(`${page}.csv?find=duong%20hoa`)).text()
    expect(csv.trim().split('\r\n')).toHaveLength(items.length + 1)
    const shown = await visit(`${page}?find=khong%20co%20dau&lang=en`, 'without script')
    expect(await shown.getByText('No line matches the filter.').count()).toBe(1)
  })
})
