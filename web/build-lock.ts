import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function holder(path: string): number | null {
  try {
    return Number(readFileSync(path, 'utf8')) || null
  } catch {
    return null
  }
}

function take(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/** Two programs that start at once do not build the same folder over one another: the second waits, then looks anew. */
export async function alone(folder: string, work: () => void): Promise<void> {
  const path = join(
    tmpdir(),
    `tiendo-build-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`,
  )
  while (!take(path)) {
    const pid = holder(path)
    if (pid !== null && !isRunning(pid)) rmSync(path, { force: true })
    else await setTimeout(200)
  }
  try {
    work()
  } finally {
    rmSync(path, { force: true })
  }
}
