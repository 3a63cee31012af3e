import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const macro = readFileSync(new URL('../../../etl/warehouse/marts/part_of.sql', import.meta.url), 'utf8')

/** A whole number of parts of ten to the power of `digits`, written with a point. */
function written(parts: bigint, digits: number): string {
  const text = parts.toString().padStart(digits + 1, '0')
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`
}

test('a share of any amount is exact to ten digits, however large the amount', async () => {
  const connection = await (await DuckDBInstance.create()).connect()
  await connection.run('create schema marts')
  await connection.run(macro)
  const amounts = fc.bigInt({ min: 0n, max: 10n ** 18n - 1n })
  const shares = fc.bigInt({ min: 1n, max: 10n ** 12n })
  await fc.assert(
    fc.asyncProperty(amounts, shares, async (amount, share) => {
      const reader = await connection.runAndReadAll(
        `select marts.part_of(${written(amount, 4)}::decimal(18, 4), ${written(share, 12)}::decimal(13, 12))::varchar`,
      )
      const exact = amount * share
      const rounded = (exact + 500_000n) / 1_000_000n
      expect(reader.getRows()).toEqual([[written(rounded, 10)]])
    }),
    { examples: [[1_305_000n, 875_000_000_000n]] },
  )
})
