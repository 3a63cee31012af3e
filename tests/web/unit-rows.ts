import type { Page } from 'playwright-core'

export interface UnitRow {
  readonly name: string
  /** Numerator/denominator as shown. */
  readonly counts: string
}

/** What the table of units shows, row by row. */
export async function unitRows(page: Page): Promise<UnitRow[]> {
  const table = page.getByRole('region', { name: /^(Các đơn vị|Units)/ }).getByRole('table')
  const rows = await table.locator('tbody tr').all()
  return Promise.all(
    rows.map(async (row) => {
      const name = await row.getByRole('rowheader').innerText()
      const counts = await row.locator('[data-part=counts]').innerText()
      return { name: name.trim(), counts: counts.trim() }
    }),
  )
}

/** Shown numerators and denominators added up: ["1/2", "0/3", "—/1"] → "1/6". */
export function sumOf(counts: readonly string[]): string {
  const pairs = counts
    .filter((text) => text !== '')
    .map((text) => text.split('/').map((side) => Number(side === '—' ? 0 : side.replaceAll('.', ''))))
  const side = (index: number): number => pairs.reduce((sum, pair) => sum + (pair[index] ?? NaN), 0)
  return `${String(side(0))}/${String(side(1))}`
}
