import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { told } from './command-line.ts'
import { party, sonLa } from './pages.ts'
import { request, visit, type Script } from './site.ts'

interface ToldCriterion {
  readonly criterion: string
  readonly outcome: string
  readonly numerator: number | null
  readonly denominator: number | null
}

interface ToldGroup {
  readonly group: string
  readonly candidates: readonly {
    readonly unit: string
    readonly name: string
    readonly conclusion: string
    readonly criteria: readonly ToldCriterion[]
  }[]
}

const page = `${sonLa}/awards`

function groups(): readonly ToldGroup[] {
  const { awards } = told('awards', 'son-la-mttq-2023', '--as-of', '2024-10-31') as {
    readonly awards: readonly { readonly groups: readonly ToldGroup[] }[]
  }
  return awards[0]?.groups ?? []
}

const candidatesOf = (name: string): ToldGroup['candidates'] =>
  groups().find(({ group }) => group === name)?.candidates ?? []

describe('the candidates for awards', () => {
  test.each<Script>(['with script', 'without script'])(
    'are those of the command line, with their numbers, %s',
    async (script) => {
      const shown = await visit(`${page}?group=districts`, script)
      const rows = shown.locator('#candidates').locator('..').locator('tbody tr:has(ul)')
      const expected = candidatesOf('districts')
      expect(await rows.locator('th > a').allInnerTexts()).toEqual(expected.map(({ name }) => name))
      const texts = await rows.allInnerTexts()
      expected.forEach(({ criteria }, at) => {
        for (const { numerator, denominator } of criteria) {
          if (numerator === null || denominator === null) continue
          expect(texts[at]).toContain(`${String(numerator)}/${String(denominator)}`)
        }
      })
    },
  )

  test('share a rank where their shares are equal, and are narrowed by conclusion', async () => {
    const shown = await visit(`${page}?group=communes`, 'without script')
    expect(await shown.getByText('đồng hạng với').count()).toBeGreaterThan(0)
    const out = candidatesOf('communes').filter(({ conclusion }) => conclusion === 'ruled_out')
    await shown.getByRole('link', { name: `Không xét (${String(out.length)})` }).click()
    await shown.getByText(`${String(out.length)} trong`).waitFor()
    const reasons = shown.locator('tbody tr:has(ul)').getByText(/^(Chưa gửi 1 báo cáo|Số liệu vô lý)/)
    expect(await reasons.count()).toBe(out.length)
  })

  test('lead from a number of awards to the cells behind it', async () => {
    const shown = await visit(`${page}?group=districts`, 'without script')
    const [first] = candidatesOf('districts')
    await shown
      .getByRole('link', { name: `Nguồn số liệu: ${first?.name ?? ''}, Có tổ chức phát động 1/1` })
      .click()
    await shown.getByRole('heading', { name: 'Nguồn số liệu' }).first().waitFor()
    expect(await shown.getByText('1/1').first().isVisible()).toBe(true)
  })

  test('are weighed in awards by what the plan says, and what it does not say is marked', async () => {
    const shown = await visit(`${page}?group=districts&lang=en`)
    await shown.getByText('Criteria and how they are decided').click()
    await shown.getByText('highest share of all that are weighed').waitFor()
    expect(await shown.getByText('The plan does not state it; set by us.').count()).toBeGreaterThan(0)
  })

  test('are saved in the files of awards with the numbers of the command line', async () => {
    const lists = await request(`${page}/danh-sach.docx`)
    expect(lists.headers.get('content-disposition')).toBe(
      'attachment; filename="minh-hoa_danh-sach_son-la-mttq-2023_2024-10-31.docx"',
    )
    const document = unzipSync(new Uint8Array(await lists.arrayBuffer()))['word/document.xml']
    const words = strFromU8(document ?? new Uint8Array()).replace(/<[^>]+>/g, '')
    for (const { name, criteria } of candidatesOf('districts')) {
      expect(words).toContain(name)
      const share = criteria.at(-1)
      expect(words).toContain(`(${String(share?.numerator)}/${String(share?.denominator)})`)
    }
    for (const file of ['to-trinh.docx', 'danh-sach.xlsx'])
      expect((await request(`${page}/${file}`)).status, file).toBe(200)
    expect((await request(`${page}/danh-sach.pdf`)).status).toBe(404)
  })
})

test('a plan without criteria for awards says so', async () => {
  const shown = await visit(`${party}/awards`, 'without script')
  expect(await shown.getByText('Kế hoạch không nêu tiêu chí khen thưởng.').isVisible()).toBe(true)
})
