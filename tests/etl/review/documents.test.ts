import { read, utils, type WorkSheet } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import type { IndicatorRow } from '../../../etl/figures/figure.ts'
import { reviewDocument, reviewPreview } from '../../../etl/reviewed.ts'
import type { ReviewFigures } from '../../../etl/review/figures.ts'
import { DocxPackage } from '../document/docx-package.ts'
import { readPdf } from '../document/pdf-read.ts'
import { bundled, settledTwice, SITE } from './bundled-review.ts'

const LONG = { timeout: 60_000 }

const grouped = (sum: number): string =>
  Number.isInteger(sum) ? sum.toLocaleString('de-DE') : String(sum).replace('.', ',')

const sums = ({ numerator, denominator }: IndicatorRow): string =>
  `${grouped(numerator ?? 0)}/${grouped(denominator ?? 0)}`

/** Every "96,1% (98/102" of a text, as the percentage by the two sums. */
function percentages(text: string): { readonly sums: string; readonly percent: number }[] {
  return [...text.matchAll(/(\d+(?:,\d+)?)% \((\d[\d.,]*\/\d[\d.]*)/g)].map(
    ([, percent = '', both = '']) => ({
      sums: both,
      percent: Number(percent.replace(',', '.')),
    }),
  )
}

const share = (both: string): number => {
  const [numerator = 0, denominator = 1] = both
    .split('/')
    .map((sum) => Number(sum.replaceAll('.', '').replace(',', '.')))
  return (numerator / denominator) * 100
}

/** A text tells each figure as often as it should, and no percentage that is not that of its sums. */
function expectFigures(text: string, rows: readonly IndicatorRow[]): void {
  const told = percentages(text)
  for (const { sums: both, percent } of told)
    expect(Math.abs(percent - share(both)), both).toBeLessThan(0.0501)
  const known = rows.filter(({ value }) => value !== null)
  expect(known).not.toHaveLength(0)
  for (const row of known) {
    const own = told.filter((each) => each.sums === sums(row))
    // In the sentence and in the table of results.
    expect(own.length, row.indicator).toBeGreaterThanOrEqual(2)
    for (const { percent } of own) expect(Math.abs(percent - (row.value ?? 0) * 100)).toBeLessThan(0.0501)
  }
}

async function expectPdf(told: ReviewFigures, rows: readonly IndicatorRow[]): Promise<void> {
  const { bytes } = await reviewDocument(told, 'pdf')
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  const { pages, title, outline, links, sizes } = await readPdf(bytes)
  const printed = pages.join(' ')
  const { id, title: name } = told.campaign
  expect(title).toBe(`BÁO CÁO Sơ kết ${name.vi}`)
  expect(printed).toContain(`Sơ kết ${name.vi}`)
  expectFigures(printed, rows)
  expect(outline.filter(({ depth }) => depth === 1).map((each) => each.title)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^II[.-] KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU$/)]),
  )
  expect(links).toContain(`${SITE}/c/${id}/reviews?freeze=abcdef012345`)
  for (const { indicator, value } of rows) {
    if (value !== null) {
      const query = new URLSearchParams({ indicator, 'as-of': told.asOf, 'known-at': told.knownAt })
      expect(links).toContain(`${SITE}/c/${id}/trace?${query.toString()}`)
    }
  }
  for (const size of sizes) expect(size.toSorted()).toEqual([210, 297])
  for (const [at, page] of pages.entries()) {
    expect(page).toContain('Số liệu chốt abcdef012345')
    if (at > 0) expect(page.trim().startsWith(`${String(at + 1)} `)).toBe(true)
  }
}

async function expectDocx(told: ReviewFigures, rows: readonly IndicatorRow[]): Promise<void> {
  const docx = new DocxPackage((await reviewDocument(told, 'docx')).bytes)
  expect(docx.faults()).toEqual([])
  expectFigures(docx.text(), rows)
  expect(docx.text()).toContain('Số liệu chốt abcdef012345')
}

async function sheetsOf(told: ReviewFigures): Promise<Readonly<Record<string, WorkSheet>>> {
  return read((await reviewDocument(told, 'xlsx')).bytes).Sheets
}

function expectOverview(sheet: WorkSheet | undefined, rows: readonly IndicatorRow[]): void {
  const lines = utils.sheet_to_json<unknown[]>(sheet ?? {}, { header: 1, defval: null })
  expect(lines.slice(4).map((cells) => cells.slice(2, 5))).toEqual(
    rows.map(({ numerator, denominator, value }) => [numerator, denominator, value]),
  )
}

/** All that its documents say, but for the build that says it. */
async function wordsOf(told: ReviewFigures): Promise<string> {
  const sheets = Object.values(await sheetsOf(told)).map((sheet) => utils.sheet_to_csv(sheet))
  const words = [JSON.stringify(await reviewPreview(told)), ...sheets].join('\n')
  return words.replace(/bản số liệu [\w-]+/g, '')
}

/** Where two long texts part; null: nowhere. */
function difference(one: string, other: string): readonly [string, string] | null {
  if (one === other) return null
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return [one.slice(at - 40, at + 80), other.slice(at - 40, at + 80)]
}

describe.each(bundled)('what was settled of $id', (campaign) => {
  test('is told alike in PDF, Word and Excel, and again once late reports are in', LONG, async () => {
    const { first, again } = await settledTwice(campaign)
    const { asOf, knownAt } = first.told
    const rows = await again.store.indicators({ campaign: campaign.id, asOf, knownAt })
    expect(again.arrived).toBeGreaterThan(first.arrived)
    await expectPdf(again.told, rows)
    await expectDocx(again.told, rows)
    expectOverview((await sheetsOf(again.told))['Tổng hợp'], rows)
    expect(difference(await wordsOf(first.told), await wordsOf(again.told))).toBeNull()
    for (const { store } of [first, again]) store.close()
  })
})
