import { copyFileSync, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { LEDGER_FILE } from '../store.ts'

/** The ledger, and what was written to it and is not yet in its main file. */
const files = [LEDGER_FILE, `${LEDGER_FILE}-wal`]

/** Copies of a ledger that somebody is writing to are taken until nothing was written meanwhile. */
const ATTEMPTS = 20

function stampOf(store: string): string {
  const stats = files.map((name) => statSync(join(store, name), { bigint: true, throwIfNoEntry: false }))
  return stats.map((stat) => `${String(stat?.ino)} ${String(stat?.size)} ${String(stat?.mtimeNs)}`).join()
}

export function hasLedger(store: string): boolean {
  return existsSync(join(store, LEDGER_FILE))
}

/**
 * The ledger as it lies there, damaged or not, copied by its bytes: SQLite would leave files beside the one it reads
 * and write into its main file what a killed process had not.
 */
export function copyLedger(store: string, folder: string): void {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = stampOf(store)
    for (const name of files) {
      if (existsSync(join(store, name))) copyFileSync(join(store, name), join(folder, name))
    }
    if (stampOf(store) === before) return
  }
  throw new Error('the ledger is being written to all the time')
}

/** The ledger of one moment in one file, while others may go on writing. */
export function writeLedgerTo(store: string, path: string): void {
  const database = new DatabaseSync(join(store, LEDGER_FILE), { timeout: 10_000 })
  try {
    database.prepare('vacuum into ?').run(path)
  } finally {
    database.close()
  }
}
