import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { rowsOf } from './command-line.ts'
import { sonLa } from './pages.ts'
import { request, visit, type Script } from './site.ts'

const page = `${sonLa}/reviews`

/** "208/217", as reports write sums. */
function ratios(): string[] {
  const told = (sum: number | null): string => (sum ?? 0).toLocaleString('de-DE')
  return rowsOf('son-la-mttq-2023', '--as-of', '2024-10-31')
    .filter(({ value }) => value !== null)
    .map(({ numerator, denominator }) => `${told(numerator)}/${told(denominator)}`)
}

test('the report is read before it is taken away, with the figures of the command line', async () => {
  const shown = await visit(page, 'without script')
  const text = await shown.getByRole('article').innerText()
  for (const ratio of ratios()) expect(text).toContain(`(${ratio}`)
  expect(text).toContain('[Tác giả viết phần này.]')
})

test('no name beside the bars of the report is cut, and what they are about has room on a narrow screen', async () => {
  const shown = await visit(page, 'without script')
  const cut = await shown.evaluate<string[]>(`[...document.querySelectorAll('article svg')].flatMap((svg) => {
    const { left, right } = svg.getBoundingClientRect()
    const isCut = (text) => text.getBoundingClientRect().left < left || text.getBoundingClientRect().right > right
    return [...svg.querySelectorAll('text')].filter(isCut).map((text) => text.textContent)
  })`)
  expect(await shown.locator('article svg').count()).toBeGreaterThan(1)
  expect(cut).toEqual([])
  await shown.setViewportSize({ width: 390, height: 844 })
  const name = await shown.getByRole('article').getByRole('columnheader', { name: 'Chỉ tiêu' }).boundingBox()
  expect(name?.width).toBeGreaterThan(160)
})

test.each<Script>(['with script', 'without script'])(
  'figures are settled, and their documents taken away, %s',
  async (script) => {
    const shown = await visit(page, script)
    await shown.getByText('Chốt số liệu', { exact: true }).first().click()
    const form = shown.getByRole('form', { name: 'Chốt số liệu như bản xem trước' })
    await form.getByLabel('Tên').fill(`Tổng kết ${script}`)
    await form.getByLabel('Ai quyết định').fill('Văn phòng')
    await form.getByLabel('Lý do').fill('Trình Ban Thường trực')
    await form.getByRole('button', { name: 'Chốt số liệu' }).click()
    const link = shown.getByRole('link', { name: `Báo cáo (Word): Tổng kết ${script}` })
    await link.waitFor()
    const response = await request((await link.getAttribute('href')) ?? '')
    const document = unzipSync(new Uint8Array(await response.arrayBuffer()))['word/document.xml']
    const words = strFromU8(document ?? new Uint8Array()).replace(/<[^>]+>/g, '')
    for (const ratio of ratios()) expect(words).toContain(`(${ratio}`)
  },
)

test('a freeze that is not there is told, and a document of another kind too', async () => {
  expect((await request(`${page}/000000000000.docx`)).status).toBe(404)
  expect((await request(`${page}/draft.exe`)).status).toBe(404)
})
