import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { told } from './command-line.ts'
import { sonLa } from './pages.ts'
import { address, request, visit, type Script } from './site.ts'

interface ToldUnit {
  readonly unit: string
  readonly name: string
  readonly weight: number
  readonly flags: readonly { readonly code: string; readonly message: string; readonly cell: string | null }[]
}

const page = `${sonLa}/inspection`

/** As XML holds it. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function listed(): readonly ToldUnit[] {
  return told('lagging', 'son-la-mttq-2023', '--as-of', '2024-10-31')['units'] as readonly ToldUnit[]
}

describe('the units to ask', () => {
  test.each<Script>(['with script', 'without script'])(
    'are those of the command line, in its order, %s',
    async (script) => {
      const shown = await visit(page, script)
      const rows = shown.getByRole('table').first().locator('tbody tr')
      const expected = listed().slice(0, 40)
      expect(await rows.locator('th > a:first-child').allInnerTexts()).toEqual(
        expected.map(({ name }) => name),
      )
      const [first] = expected
      const row = rows.first()
      expect(await row.getByRole('cell').first().innerText()).toBe(String(first?.weight))
      for (const { message } of first?.flags.slice(0, 4) ?? []) {
        expect(await row.innerText()).toContain(message)
      }
    },
  )

  test('narrow to a reason, and from it to the cell', async () => {
    const shown = await visit(`${page}?reason=value/finding`)
    const found = listed().filter(({ flags }) => flags.some(({ code }) => code === 'value/finding'))
    expect(await shown.getByText(`${String(found.length)} trong`).isVisible()).toBe(true)
    await shown.locator('a[aria-label^="Mở ô"]:visible').first().click()
    await shown.getByRole('heading', { name: 'Lỗi và nghi vấn' }).waitFor()
    expect(address(shown)).toContain(`${sonLa}/files/`)
  })

  test('are told with days as the language writes them', async () => {
    const reasonIn = async (language: string): Promise<string> =>
      (await visit(`${page}?reason=report/overdue&lang=${language}`, 'without script'))
        .locator('td.reasons li')
        .first()
        .innerText()
    expect(await reasonIn('vi')).toMatch(/hạn \d\d\/\d\d\/2024/)
    expect(await reasonIn('en')).toMatch(/due \d{1,2} [A-Z][a-z]{2} 2024/)
  })

  test('are saved with every reason', async () => {
    const text = await (await request(`${sonLa}/lagging.csv`)).text()
    const reasons = listed().reduce((sum, { flags }) => sum + flags.length, 0)
    expect(text.trim().split('\n')).toHaveLength(reasons + 1)
  })

  test('get letters, each or by area, as the page is narrowed', async () => {
    const zip = async (query: string): Promise<Record<string, Uint8Array>> =>
      unzipSync(new Uint8Array(await (await request(`${page}/letters.zip?${query}`)).arrayBuffer()))
    const wordsOf = (bytes: Uint8Array | undefined): string =>
      strFromU8(unzipSync(bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array())
    const overdue = listed().filter(({ flags }) => flags.some(({ code }) => code === 'report/overdue'))
    const each = await zip('reason=report/overdue&due=2024-11-20')
    expect(
      Object.keys(each)
        .filter((name) => name.startsWith('cong-van'))
        .toSorted(),
    ).toEqual(overdue.map(({ unit }) => `cong-van_${unit}.docx`).toSorted())
    const areas = Object.entries(await zip('reason=report/overdue&per=area'))
    const told = areas.filter(([name]) => name.startsWith('cong-van')).map(([, bytes]) => wordsOf(bytes))
    expect(told.length).toBeLessThan(overdue.length / 4)
    for (const { name } of overdue) expect(told.some((words) => words.includes(name))).toBe(true)
    const shown = await visit(page, 'without script')
    const letter = shown.getByRole('link', { name: `Công văn gửi ${listed()[0]?.name ?? ''}` })
    const one = await request((await letter.first().getAttribute('href')) ?? '')
    const words = wordsOf(new Uint8Array(await one.arrayBuffer()))
    for (const { message } of listed()[0]?.flags ?? []) expect(words).toContain(escaped(message))
  })

  test('are told with what has changed since a day', async () => {
    const shown = await visit(`${page}?since=2024-06-30`, 'without script')
    const { changes } = told(
      ...['lagging', 'son-la-mttq-2023', '--as-of', '2024-10-31'],
      ...['--since', '2024-06-30'],
    ) as { changes: { cleared: unknown[]; worse: unknown[] } }
    expect(await shown.getByText(`${String(changes.cleared.length)} lý do đã hết`).count()).toBe(1)
    expect(await shown.getByText(`${String(changes.worse.length)} đơn vị nặng hơn`).count()).toBe(1)
  })

  test('stand on a board of what they owe', async () => {
    const shown = await visit(`${page}?form=works`, 'without script')
    const board = shown.getByRole('region', { name: 'Bảng theo dõi nộp báo cáo' })
    const first = board.locator('tbody tr').first()
    const owing = await first.getByText('Quá hạn chưa nộp').count()
    expect(owing).toBeGreaterThan(0)
  })

  test.each<Script>(['with script', 'without script'])(
    'are followed up in a record that stays, %s',
    async (script) => {
      const shown = await visit(page, script)
      await shown.getByRole('link', { name: 'Ghi đôn đốc: ', exact: false }).nth(1).click()
      const panel = shown.getByRole('article', { name: 'Theo dõi đôn đốc', exact: false })
      await panel.getByLabel('Hạn trả lời').fill('2024-11-15')
      await panel.getByRole('button', { name: 'Ghi vào sổ' }).click()
      await panel.getByText('Ghi rõ lý do.').first().waitFor()
      await panel.getByLabel('Ai quyết định').fill('Ủy ban kiểm tra')
      await panel.getByLabel('Lý do').fill(`Nhắc gửi báo cáo, ${script}`)
      await panel.getByLabel('Hạn trả lời').fill('2024-11-15')
      await panel.getByRole('button', { name: 'Ghi vào sổ' }).click()
      await panel.getByText(`Nhắc gửi báo cáo, ${script}`).waitFor()
      expect(await panel.innerText()).toContain('hạn 15/11/2024')
      expect(await shown.getByRole('table').first().innerText()).toContain('Đã nhắc')
    },
  )
})
