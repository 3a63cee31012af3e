import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

let known: string | null = null

/** Hash of the code that turns files into figures: a changed rule makes a new snapshot. */
export function codeVersion(): string {
  if (known !== null) return known
  const root = fileURLToPath(new URL('.', import.meta.url))
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|sql)$|^package\.json$/.test(name) && !name.includes('node_modules'))
    .toSorted()
  const hash = createHash('sha256')
  for (const name of names) hash.update(`${name}\n`).update(readFileSync(join(root, name)))
  known = hash.digest('hex')
  return known
}

/** As released. */
export function productVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
    readonly version: string
  }
  return version
}
