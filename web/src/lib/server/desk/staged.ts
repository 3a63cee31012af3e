import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const LONGEST_NAME = 120

/** A name that a folder takes, whatever it was; its ending stays. */
function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .normalize('NFC')
    .replace(/\p{Cc}/gu, '')
    .trim()
  const short = clean.length <= LONGEST_NAME ? clean : clean.slice(-LONGEST_NAME)
  return ['', '.', '..'].includes(short) ? 'tep' : short
}

/** Files of one name lie in folders of their own. */
function placeIn(folder: string, name: string, taken: Set<string>): string {
  for (let copy = 1; ; copy += 1) {
    const path = copy === 1 ? join(folder, name) : join(folder, String(copy), name)
    const key = path.toLowerCase()
    if (taken.has(key)) continue
    taken.add(key)
    if (copy > 1) mkdirSync(join(folder, String(copy)), { recursive: true })
    return path
  }
}

/** Puts uploaded files where the desk reads them; gives the folder. */
export async function stageFiles(files: readonly File[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-batch-'))
  const taken = new Set<string>()
  for (const file of files) {
    await writeFile(placeIn(folder, safeName(file.name), taken), new Uint8Array(await file.arrayBuffer()))
  }
  return folder
}

export function unstage(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}
