import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { folders } from './site.ts'

const cli = fileURLToPath(new URL('../../etl/cli.ts', import.meta.url))

/** Imports files through the command line into the store of the running server. */
export function importIntoSite(campaign: string, path: string, ...claim: readonly string[]): void {
  const { store, campaigns } = folders()
  const words = ['import', campaign, path, ...claim, '--store', store, '--campaigns', campaigns, '--json']
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', cli, ...words],
    { encoding: 'utf8' },
  )
  expect(status, stderr).toBe(0)
}
