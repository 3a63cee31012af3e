import { expect } from 'vitest'
import type { IndicatorRow } from '../../etl/figures/figure.ts'
import { commandInThread } from '../command-line/thread-of-commands.ts'
import { folders } from './site.ts'

/** What a command says of the store of the running server. */
export function told(...words: readonly string[]): Readonly<Record<string, unknown>> {
  const { store, campaigns } = folders()
  const place = ['--store', store, '--campaigns', campaigns, '--json']
  const { status, stdout, stderr } = commandInThread([...words, ...place])
  expect(status, stderr).toBe(0)
  return JSON.parse(stdout) as Readonly<Record<string, unknown>>
}

export function rowsOf(campaign: string, ...words: readonly string[]): IndicatorRow[] {
  return told('indicators', campaign, ...words)['rows'] as IndicatorRow[]
}

/** Counts as a Vietnamese page shows them: 1.076/1.180. */
export function countsOf({ numerator, denominator }: IndicatorRow): string {
  const told = (count: number | null): string => count?.toLocaleString('de-DE') ?? '—'
  return numerator === null ? '' : `${told(numerator)}/${told(denominator)}`
}
