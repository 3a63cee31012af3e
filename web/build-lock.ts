import { createHash } from 'node:crypto'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** For a program to write its number into the file that it has made. */
const WRITING_MILLISECONDS = 10_000

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Whoever held it is no more, or never wrote down who it was. */
function isAbandoned(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    return pid > 0 ? !isRunning(pid) : Date.now() - statSync(path).mtimeMs > WRITING_MILLISECONDS
  } catch {
    return false
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
export async function alone<T>(folder: string, work: () => T | Promise<T>): Promise<T> {
  const path = join(
    tmpdir(),
    `tiendo-build-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`,
  )
  while (!take(path)) {
    if (isAbandoned(path)) rmSync(path, { force: true })
    else await setTimeout(200)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}
