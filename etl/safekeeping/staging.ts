import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const PREFIX = '.restoring-'

/** Whether nothing is in a folder but what a killed restoring left behind. */
export function isFree(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).every((name) => name.startsWith(PREFIX))
}

/** An empty folder in another one, so that what lies in it can be moved up at once; what killed ones left goes. */
export function stagingIn(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const abandoned = readdirSync(folder).filter((name) => name.startsWith(PREFIX))
  for (const name of abandoned) rmSync(join(folder, name), { recursive: true, force: true })
  const path = join(folder, `${PREFIX}${String(process.pid)}`)
  mkdirSync(path)
  return path
}
