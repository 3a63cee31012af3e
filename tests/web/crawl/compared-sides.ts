import Papa from 'papaparse'
import { request } from '../site.ts'
import { pathOf } from './address.ts'
import { comparedTexts, together, type Compared } from './compared.ts'
import { textOf } from './text.ts'
import { linksOf, type VisitedPage } from './visit.ts'

/** Where in a line each side begins, and its parts from there on. */
const sides = [2, 11]
const parts = { value: 0, numerator: 1, denominator: 2, verdict: 8 }

const bare = (text: string): string => (text === '—' ? '' : text)

function sideTexts(line: readonly string[], start: number): string[] {
  const [value, numerator, denominator, verdict] = Object.values(parts).map((at) => line[start + at] ?? '')
  const counts = bare(numerator ?? '') === '' ? '' : `${numerator ?? ''}/${denominator ?? ''}`
  return [value ?? '', counts, verdict ?? '']
}

/** Two views side by side as they are saved, against the page: values, counts, verdicts and what lies between. */
export async function comparedSides(page: VisitedPage): Promise<Compared> {
  const link = linksOf(page).find(({ pathname }) => pathname.endsWith('/compare.csv'))
  if (link === undefined) return together([])
  const path = pathOf(link)
  const text = await (await request(path)).text()
  const lines = Papa.parse<string[]>(text.trim(), { delimiter: ';' }).data.slice(1)
  const rows = page.root.querySelectorAll('main table.stacked')[0]?.querySelectorAll('tbody tr') ?? []
  const compared = lines.map((line, at) => {
    const row = rows[at]
    const cells = row?.querySelectorAll('td') ?? []
    const shown = cells
      .slice(0, 2)
      .map((cell) =>
        cell.hasAttribute('data-figure')
          ? ['value', 'counts', 'verdict'].map((part) => textOf(cell.querySelector(`[data-part=${part}]`)))
          : ['', '', ''],
      )
    return comparedTexts(
      `${path} ${line[0] ?? ''}`,
      [textOf(row?.querySelector('th') ?? null), ...shown.flat().map(bare)],
      [line[1] ?? '', ...sides.flatMap((start) => sideTexts(line, start)).map(bare)],
    )
  })
  return together([comparedTexts(path, [String(rows.length)], [String(lines.length)]), ...compared])
}
