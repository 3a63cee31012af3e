import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Tried } from '../cases/try-file.ts'
import { atMost, megabytes, told } from './told.ts'

const writer = fileURLToPath(import.meta.resolve('./write-large-sheet.ts'))
const trier = fileURLToPath(import.meta.resolve('../cases/try-file.ts'))
const campaigns = join(import.meta.dirname, '../../data/campaigns')

interface Try {
  readonly tried: readonly Tried[]
  readonly megabytes: number
}

function tell(name: string, seconds: number, memory: number): void {
  told(`${name}: ${seconds.toFixed(1)} s, memory`, megabytes(memory), atMost(1e9, memory, megabytes))
}

/** Runs a script in a process of its own; what it told. */
function run(script: string, ...args: readonly string[]): string {
  const command = ['--disable-warning=ExperimentalWarning', script, ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    maxBuffer: Infinity,
  })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

/** One sheet of 50,000 rows, in each of the ways it can be sent. */
export function benchLargeSheet(): void {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-bench-'))
  try {
    run(writer, folder)
    for (const name of readdirSync(folder)) {
      const answer = run(trier, join(folder, name), campaigns, 'son-la-mttq-2023')
      const { tried, megabytes: most } = JSON.parse(answer) as Try
      tell(name, tried[0]?.seconds ?? NaN, most * 1_000_000)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
