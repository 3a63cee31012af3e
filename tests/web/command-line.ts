import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import type { IndicatorRow } from '../../etl/figures/figure.ts'
import { folders } from './site.ts'

const cli = fileURLToPath(new URL('../../etl/cli.ts', import.meta.url))

/** What the command line says of the figures in the store of the running server. */
export function rowsOf(campaign: string, ...words: readonly string[]): IndicatorRow[] {
  const { store } = folders()
  const asked = ['indicators', campaign, ...words, '--store', store, '--json']
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', cli, ...asked],
    { encoding: 'utf8', maxBuffer: 64_000_000 },
  )
  expect(status, stderr).toBe(0)
  return (JSON.parse(stdout) as { rows: IndicatorRow[] }).rows
}

/** Counts as a Vietnamese page shows them: 1.076/1.180. */
export function countsOf({ numerator, denominator }: IndicatorRow): string {
  const told = (count: number | null): string => count?.toLocaleString('de-DE') ?? '—'
  return numerator === null ? '' : `${told(numerator)}/${told(denominator)}`
}
